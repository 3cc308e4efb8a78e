package org.neaspec.plenary.delegation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Names proposed for speaking slots: one of each delegation for a slot. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ProposalRepository extends GenericRepository<DelegationRow, Long> {

    @Query("""
            INSERT INTO slot_proposal (public_id, delegation_id, item_id, slot_id, registration_id, state, proposed_by, proposed_at)
            VALUES (:publicId, :delegationId, :itemId, :slotId, :registrationId, 'OPEN', :by, :now)
            ON DUPLICATE KEY UPDATE registration_id = :registrationId, item_id = :itemId, state = 'OPEN',
              proposed_by = :by, proposed_at = :now, answered_by = NULL, answered_at = NULL
            """)
    void propose(
            String publicId,
            long delegationId,
            String itemId,
            String slotId,
            long registrationId,
            String by,
            Instant now);

    @Query("""
            SELECT s.public_id, s.delegation_id, s.item_id, s.slot_id, s.registration_id, r.person_id,
                   p.printed_name AS name, r.job_title, s.state, s.proposed_by, s.proposed_at
            FROM slot_proposal s
            JOIN delegation d ON d.id = s.delegation_id
            JOIN registration r ON r.id = s.registration_id JOIN person p ON p.id = r.person_id
            WHERE d.meeting_id = :meetingId ORDER BY s.proposed_at, s.id
            """)
    List<SlotProposal> at(long meetingId);

    /** 1 if it was open, else 0. */
    @Query("""
            UPDATE slot_proposal SET state = :state, answered_by = :by, answered_at = :now
            WHERE public_id = :publicId AND state = 'OPEN'
            """)
    int answer(String publicId, ProposalState state, String by, Instant now);
}
