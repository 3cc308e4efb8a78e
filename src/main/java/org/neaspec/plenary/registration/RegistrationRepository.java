package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.meeting.EndorsementAsked;
import org.neaspec.plenary.meeting.MeetingTerms;

/** The rows of {@code registration}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RegistrationRepository extends GenericRepository<RegistrationRow, Long> {

    /** A registration with the person it is for; claims as names with commas between. */
    String DETAIL = """
            SELECT r.id, r.reference, r.meeting_id, r.person_id, r.way, r.status, r.category, r.job_title, r.unit, r.organisation,
                   r.state_code, r.attendance, r.zone, r.dietary, r.access_needs, r.consent_listing, r.reason, r.version,
                   r.created_at, r.updated_at,
                   r.endorsement, r.endorsement_state, r.endorsement_by, r.endorsement_at, r.endorsement_note,
                   r.assignee_id, r.assignee_name,
                   p.honorific, p.given_name, p.family_name, p.printed_name, p.local_name, p.email, p.phone,
                   (SELECT GROUP_CONCAT(c.designation ORDER BY c.designation) FROM claim c
                    WHERE c.registration_id = r.id) AS claims
            FROM registration r JOIN person p ON p.id = r.person_id
            """;

    /** A registration with what its next step depends on. The subquery takes no lock on the meeting. */
    String LOCKED = """
            SELECT r.id, r.reference, r.meeting_id, r.status, r.holds_place, r.version, r.reason, r.category, r.state_code,
                   r.assignee_id,
                   r.endorsement, r.endorsement_state, r.endorsement_by, r.endorsement_at, r.endorsement_note,
                   (SELECT m.endorsement FROM meeting m WHERE m.id = r.meeting_id) AS asked,
                   (SELECT m.registration_freezes FROM meeting m WHERE m.id = r.meeting_id) AS freezes,
                   r.attendance,
                   (SELECT w.offered_until FROM waiting_place w WHERE w.registration_id = r.id) AS offered_until,
                   p.id AS person_id, p.printed_name
            FROM registration r JOIN person p ON p.id = r.person_id
            """;

    RegistrationRow save(RegistrationRow row);

    @Query("""
            SELECT id, meeting_id, email_key, request_key FROM registration
            WHERE request_key = :requestKey OR (meeting_id = :meetingId AND email_key = :emailKey)
            """)
    List<Known> alike(String requestKey, long meetingId, String emailKey);

    /** 1 if the address was not told lately and so may be told now, else 0. */
    @Query("""
            UPDATE registration SET reminded_at = :now
            WHERE id = :id AND (reminded_at IS NULL OR reminded_at < :before)
            """)
    int remind(long id, Instant now, Instant before);

    /** The others that were sent with the same form. */
    @Query("""
            SELECT o.id, o.meeting_id, o.reference, o.status
            FROM registration r JOIN registration o ON o.together = r.together AND o.id <> r.id
            WHERE r.id = :id ORDER BY o.id
            """)
    List<Companion> companions(long id);

    @Introspected
    record Companion(long id, long meetingId, String reference, RegistrationStatus status) {}

    @Query("SELECT meeting_id FROM registration WHERE id = :id")
    long meetingOf(long id);

    @Query("SELECT id FROM registration WHERE meeting_id = :meetingId AND email_key = :emailKey")
    Optional<Long> idByEmail(long meetingId, String emailKey);

    @Query("""
            SELECT r.id, r.reference, r.meeting_id, r.status, p.printed_name, p.email
            FROM registration r JOIN person p ON p.id = r.person_id WHERE r.id = :id
            """)
    Optional<Addressed> addressed(long id);

    @Query("""
            SELECT r.id, r.reference, r.meeting_id, r.status, p.printed_name, p.email
            FROM registration r JOIN person p ON p.id = r.person_id
            WHERE r.meeting_id = :meetingId AND r.status NOT IN ('WITHDRAWN', 'DECLINED', 'CANCELLED', 'REPLACED')
            ORDER BY r.id
            """)
    List<Addressed> addressedAt(long meetingId);

    @Query(DETAIL + "WHERE r.id = :id")
    Optional<Detail> byId(long id);

    @Query(DETAIL + "WHERE r.meeting_id = :meetingId AND r.reference = CONVERT(:reference USING ascii)")
    Optional<Detail> byReference(long meetingId, String reference);

    @Query(DETAIL + """
            JOIN secret_link l ON l.registration_id = r.id
            WHERE l.token_hash = :tokenHash AND l.purpose = :purpose AND l.revoked_at IS NULL
              AND (l.expires_at IS NULL OR l.expires_at > :now)
            """)
    Optional<Detail> byToken(byte[] tokenHash, LinkPurpose purpose, Instant now);

    @Query("""
            SELECT r.id, r.reference, r.status, r.way, r.category, r.organisation, r.state_code, r.attendance, r.version,
                   r.endorsement, r.assignee_id, r.assignee_name,
                   (SELECT MIN(q.id) FROM change_request q WHERE q.registration_id = r.id AND q.state = 'OPEN')
                       AS open_request,
                   r.created_at, p.printed_name, p.family_name,
                   (SELECT GROUP_CONCAT(c.designation ORDER BY c.designation) FROM claim c
                    WHERE c.registration_id = r.id) AS claims
            FROM registration r JOIN person p ON p.id = r.person_id
            WHERE r.id IN (:ids)
            """)
    List<Line> lines(List<Long> ids);

    @Query("""
            SELECT r.id, r.reference, r.meeting_id, r.status, r.person_id, p.printed_name, p.email, r.zone
            FROM registration r JOIN person p ON p.id = r.person_id
            WHERE r.meeting_id = :meetingId AND r.status = 'APPROVED'
            ORDER BY p.family_name, p.printed_name, r.id
            """)
    List<Admitted> admitted(long meetingId);

    @Query("""
            SELECT r.id, r.reference, r.meeting_id, r.status, r.person_id, p.printed_name, p.email, r.zone
            FROM registration r JOIN person p ON p.id = r.person_id
            WHERE r.id = :id AND r.status = 'APPROVED'
            """)
    Optional<Admitted> admittedOne(long id);

    @Query("SELECT meeting_id, COUNT(*) AS many FROM registration WHERE status = 'UNDER_REVIEW' GROUP BY meeting_id")
    List<Waiting> waiting();

    @Query("""
            SELECT id, meeting_id, status FROM registration
            WHERE meeting_id IN (:meetingIds) AND status = 'APPROVED'
            """)
    List<Registered> approved(List<Long> meetingIds);

    @Query("""
            SELECT id, meeting_id, status FROM registration
            WHERE person_id = :personId AND status = 'APPROVED' ORDER BY meeting_id, id
            """)
    List<Registered> approvedOf(long personId);

    /** The reference of another registration of the same person at the same meeting that has not ended, if there is one. */
    @Query("""
            SELECT o.reference FROM registration r
            JOIN registration o ON o.meeting_id = r.meeting_id AND o.person_id = r.person_id AND o.id <> r.id
            WHERE r.id = :id AND o.status NOT IN ('WITHDRAWN', 'DECLINED', 'CANCELLED', 'REPLACED')
            ORDER BY o.id LIMIT 1
            """)
    Optional<String> otherOfSamePerson(long id);

    @Query("SELECT COUNT(*) FROM registration WHERE meeting_id = :meetingId AND status = :status")
    long countOf(long meetingId, RegistrationStatus status);

    /** How many of a meeting are neither decided nor ended. */
    @Query("""
            SELECT COUNT(*) FROM registration
            WHERE meeting_id = :meetingId AND status IN ('AWAITING_ENDORSEMENT', 'UNDER_REVIEW', 'RETURNED', 'WAITING')
            """)
    long countOpen(long meetingId);

    /** Whoever is named was asked for, however she came before. */
    @Query("UPDATE registration SET way = 'NOMINATION' WHERE id = :id")
    void named(long id);

    /** Whose the registrations of one form for meetings held together are. */
    @Query("SELECT person_id FROM registration WHERE together = CONVERT(:together USING ascii) ORDER BY id LIMIT 1")
    Optional<Long> personTogether(String together);

    /** One registration, locked until the transaction ends. */
    @Query(LOCKED + "WHERE r.meeting_id = :meetingId AND r.reference = CONVERT(:reference USING ascii) FOR UPDATE")
    Optional<Locked> lock(long meetingId, String reference);

    @Query(LOCKED + "WHERE r.id = :id FOR UPDATE")
    Optional<Locked> lock(long id);

    /** The registrations of a meeting that stand in one of these states, locked in a fixed order. */
    @Query(LOCKED + "WHERE r.meeting_id = :meetingId AND r.status IN (:statuses) ORDER BY r.id FOR UPDATE")
    List<Locked> lockAll(long meetingId, List<RegistrationStatus> statuses);

    /** Moves a registration; its place is the caller's business. */
    default void move(
            long id, RegistrationStatus status, @Nullable String reason, Endorsement endorsement, Instant now) {
        move(
                id,
                status,
                reason,
                status.holdsPlace(),
                endorsement.answer(),
                endorsement.state(),
                endorsement.by(),
                endorsement.at(),
                endorsement.note(),
                now);
    }

    @Query("""
            UPDATE registration SET status = :status, reason = :reason, holds_place = :holdsPlace,
              endorsement = :answer, endorsement_state = :endorsementState, endorsement_by = :endorsementBy,
              endorsement_at = :endorsementAt, endorsement_note = :endorsementNote,
              version = version + 1, updated_at = :now
            WHERE id = :id
            """)
    void move(
            long id,
            RegistrationStatus status,
            @Nullable String reason,
            boolean holdsPlace,
            Endorsement.Answer answer,
            @Nullable String endorsementState,
            @Nullable String endorsementBy,
            @Nullable Instant endorsementAt,
            @Nullable String endorsementNote,
            Instant now);

    @Query("""
            UPDATE registration SET category = :category, job_title = :jobTitle, unit = :unit,
              organisation = :organisation, state_code = :stateCode, attendance = :attendance, zone = :zone,
              dietary = :dietary, access_needs = :accessNeeds, consent_listing = :consentListing
            WHERE id = :id
            """)
    void change(
            long id,
            Category category,
            @Nullable String jobTitle,
            @Nullable String unit,
            @Nullable String organisation,
            @Nullable String stateCode,
            Attendance attendance,
            @Nullable String zone,
            @Nullable String dietary,
            @Nullable String accessNeeds,
            boolean consentListing);

    /** A registration whose person has another address by now. */
    @Introspected
    record Behind(long id, String emailKey) {}

    @Query("""
            SELECT r.id, p.email_key
            FROM registration r JOIN person p ON p.id = r.person_id
            WHERE r.person_id = :personId AND p.email_key IS NOT NULL AND p.email_key <> '' AND r.email_key <> p.email_key
            ORDER BY r.id
            """)
    List<Behind> addressedElsewhere(long personId);

    @Query("UPDATE registration SET email_key = :emailKey, version = version + 1 WHERE id = :id")
    void changeAddress(long id, String emailKey);

    /** Notes when the person first agreed to how data are kept; what was agreed before stays. */
    @Query("UPDATE registration SET consent_privacy_at = COALESCE(consent_privacy_at, :now) WHERE id = :id")
    void agreed(long id, Instant now);

    /** Keeps a place for somebody who has not answered yet, or gives up the one that is kept. */
    @Query("UPDATE registration SET holds_place = :holds WHERE id = :id")
    void keepPlace(long id, boolean holds);

    @Query("UPDATE registration SET assignee_id = :assigneeId, assignee_name = :assigneeName WHERE id = :id")
    void assign(long id, @Nullable Long assigneeId, @Nullable String assigneeName);

    /** What is there already that resembles a form just sent. */
    @Introspected
    record Known(long id, long meetingId, String emailKey, String requestKey) {}

    @Introspected
    record Addressed(
            long id,
            String reference,
            long meetingId,
            RegistrationStatus status,
            String printedName,
            @Nullable String email) {}

    @Introspected
    record Locked(
            long id,
            String reference,
            long meetingId,
            RegistrationStatus status,
            boolean holdsPlace,
            int version,
            @Nullable String reason,
            Category category,
            @Nullable String stateCode,
            @Nullable Long assigneeId,
            Attendance attendance,
            Endorsement.Answer endorsement,
            @Nullable String endorsementState,
            @Nullable String endorsementBy,
            @Nullable Instant endorsementAt,
            @Nullable String endorsementNote,
            EndorsementAsked asked,
            @Nullable Instant freezes,
            @Nullable Instant offeredUntil,
            long personId,
            String printedName) {

        /** Whether a change by the person is a request now. What the secretariat asked to correct may be corrected. */
        boolean frozen(Instant now) {
            return status != RegistrationStatus.RETURNED && MeetingTerms.frozen(freezes, now);
        }

        Endorsement endorsed() {
            return new Endorsement(endorsement, endorsementState, endorsementBy, endorsementAt, endorsementNote);
        }

        /** Whether a place is taken for the person: one that is held, or one that is offered. */
        boolean seated() {
            return holdsPlace || offered();
        }

        boolean offered() {
            return status == RegistrationStatus.WAITING && offeredUntil != null;
        }

        Demands.Person person() {
            return new Demands.Person(id, meetingId, category, stateCode, attendance);
        }
    }

    @Introspected
    record Admitted(
            long id,
            String reference,
            long meetingId,
            RegistrationStatus status,
            long personId,
            String printedName,
            @Nullable String email,
            @Nullable String zone) {}

    @Introspected
    record Waiting(long meetingId, long many) {}

    @Introspected
    record Line(
            long id,
            String reference,
            RegistrationStatus status,
            WayIn way,
            Category category,
            @Nullable String organisation,
            @Nullable String stateCode,
            Attendance attendance,
            int version,
            Endorsement.Answer endorsement,
            @Nullable Long assigneeId,
            @Nullable String assigneeName,
            @Nullable Long openRequest,
            Instant createdAt,
            String printedName,
            @Nullable String familyName,
            @Nullable String claims) {}

    @Introspected
    record Detail(
            long id,
            String reference,
            long meetingId,
            long personId,
            WayIn way,
            RegistrationStatus status,
            Category category,
            @Nullable String jobTitle,
            @Nullable String unit,
            @Nullable String organisation,
            @Nullable String stateCode,
            Attendance attendance,
            @Nullable String zone,
            @Nullable String dietary,
            @Nullable String accessNeeds,
            boolean consentListing,
            @Nullable String reason,
            int version,
            Instant createdAt,
            Instant updatedAt,
            Endorsement.Answer endorsement,
            @Nullable String endorsementState,
            @Nullable String endorsementBy,
            @Nullable Instant endorsementAt,
            @Nullable String endorsementNote,
            @Nullable Long assigneeId,
            @Nullable String assigneeName,
            @Nullable String honorific,
            @Nullable String givenName,
            @Nullable String familyName,
            String printedName,
            @Nullable String localName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String claims) {}
}
