package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes out of registrations what is to be forgotten. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ForgottenRepository extends GenericRepository<RegistrationRow, Long> {

    @Query("""
            SELECT r.id, r.meeting_id, r.person_id, r.reference, r.email_key, p.printed_name, p.email
            FROM registration r JOIN person p ON p.id = r.person_id WHERE r.id = :id FOR UPDATE
            """)
    Optional<Held> lock(long id);

    @Query("UPDATE registration SET dietary = NULL, access_needs = NULL WHERE id = :id")
    void forgetNeeds(long id);

    /** What was asked for holds all the answers once more. */
    @Query("DELETE FROM change_request WHERE registration_id = :id")
    void forgetRequests(long id);

    @Query("DELETE FROM registration_draft WHERE meeting_id = :meetingId AND email_key = :emailKey")
    void forgetDrafts(long meetingId, String emailKey);

    /** Something that is nobody's address, and nobody else's at the meeting. */
    @Query("UPDATE registration SET email_key = CONCAT('erased-', reference) WHERE id = :id")
    void forgetAddress(long id);

    @Query("DELETE FROM secret_link WHERE registration_id = :id")
    void forgetLinks(long id);

    /** Registrations of a person that still have an address. */
    @Query("SELECT COUNT(*) FROM registration WHERE person_id = :personId AND email_key NOT LIKE 'erased-%'")
    long addressed(long personId);

    @Query("""
            UPDATE registration
            SET person_id = :nobody, job_title = NULL, unit = NULL, organisation = NULL, body_id = NULL, zone = NULL, reason = NULL,
                endorsement_note = NULL, consent_listing = FALSE, version = version + 1
            WHERE id = :id
            """)
    void forgetIdentity(long id, long nobody);

    @Query("UPDATE registration_step SET reason = NULL, detail = NULL, state_before = NULL WHERE registration_id = :id")
    void forgetReasons(long id);

    @Query("""
            UPDATE registration_step s JOIN registration r ON r.id = s.registration_id
            SET s.actor_name = NULL
            WHERE r.meeting_id = :meetingId AND s.account_id IS NULL AND s.actor_name IN (:names)
            """)
    void forgetActors(long meetingId, List<String> names);

    @Query("UPDATE ruling SET reason = NULL WHERE registration_id = :id")
    void forgetRulings(long id);

    @Query("DELETE FROM review_note WHERE registration_id = :id")
    void forgetNotes(long id);

    @Introspected
    record Held(
            long id,
            long meetingId,
            long personId,
            String reference,
            String emailKey,
            String printedName,
            @Nullable String email) {}
}
