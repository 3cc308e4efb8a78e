package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.Endorsement;
import org.neaspec.plenary.registration.Hand;
import org.neaspec.plenary.registration.RegistrationStatus;

/** About whom focal points are to be told. What is told is what holds when the mail is written. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NewsRepository extends GenericRepository<DelegationRow, Long> {

    /** Somebody who says to represent a State awaits the word of its focal point, where one has a link. */
    @Query("""
            INSERT IGNORE INTO delegation_news (delegation_id, registration_id, since)
            SELECT d.id, r.id, :now
            FROM registration r JOIN delegation d ON d.meeting_id = r.meeting_id AND d.state_code = r.state_code
            WHERE r.id = :registrationId AND r.status = 'AWAITING_ENDORSEMENT'
              AND EXISTS (SELECT 1 FROM focal_point f
                          WHERE f.delegation_id = d.id AND f.removed_at IS NULL AND f.written_at IS NOT NULL)
            """)
    void awaits(long registrationId, Instant now);

    /** Something became of somebody in a delegation whose focal point has a link. */
    @Query("""
            INSERT IGNORE INTO delegation_news (delegation_id, registration_id, since)
            SELECT m.delegation_id, m.registration_id, :now FROM delegation_member m
            WHERE m.registration_id = :registrationId
              AND EXISTS (SELECT 1 FROM focal_point f
                          WHERE f.delegation_id = m.delegation_id AND f.removed_at IS NULL AND f.written_at IS NOT NULL)
            """)
    void member(long registrationId, Instant now);

    @Query("DELETE FROM delegation_news WHERE registration_id = :registrationId")
    void forget(long registrationId);

    /** The delegations about which the first thing happened at this moment or before. */
    @Query("SELECT delegation_id FROM delegation_news GROUP BY delegation_id HAVING MIN(since) <= :moment LIMIT 200")
    List<Long> settled(Instant moment);

    @Query("SELECT meeting_id FROM delegation WHERE id = :delegationId")
    long meetingOf(long delegationId);

    @Query("""
            SELECT n.registration_id, p.printed_name AS name, r.status, r.endorsement, COUNT(m.id) AS member,
                   (SELECT s.hand FROM registration_step s
                    WHERE s.registration_id = n.registration_id AND s.act IN ('INVITED', 'WITHDRAWN', 'REPLACED')
                    ORDER BY s.id DESC LIMIT 1) AS hand
            FROM delegation_news n
            JOIN registration r ON r.id = n.registration_id JOIN person p ON p.id = r.person_id
            LEFT JOIN delegation_member m ON m.registration_id = r.id AND m.delegation_id = n.delegation_id
            WHERE n.delegation_id = :delegationId
            GROUP BY n.registration_id, p.printed_name, p.family_name, r.status, r.endorsement
            ORDER BY p.family_name, p.printed_name, n.registration_id
            """)
    List<Line> of(long delegationId);

    @Query("DELETE FROM delegation_news WHERE delegation_id = :delegationId AND registration_id IN (:registrationIds)")
    void told(long delegationId, List<Long> registrationIds);

    @Introspected
    record Line(
            long registrationId,
            String name,
            RegistrationStatus status,
            Endorsement.Answer endorsement,
            long member,
            @Nullable String hand) {

        /** Whether staff named her, or took her out, in the stead of a focal point. */
        boolean byStaff() {
            return Hand.SECRETARIAT.name().equals(hand);
        }
    }
}
