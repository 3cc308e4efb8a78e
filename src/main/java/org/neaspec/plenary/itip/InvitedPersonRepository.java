package org.neaspec.plenary.itip;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitedPersonRepository extends GenericRepository<LedgerRepository.Due, Long> {

    @Introspected
    record Row(
            String reference,
            String printedName,
            String said,
            @Nullable String answer,
            @Nullable String comment) {}

    @Query("""
            SELECT r.reference, p.printed_name, t.said, t.answer, t.answer_comment AS comment
            FROM calendar_told t
            JOIN registration r ON r.id = t.registration_id
            JOIN person p ON p.id = r.person_id
            WHERE t.meeting_id = :meetingId AND t.live
              AND (:uid = '' OR t.uid = CONVERT(:uid USING ascii))
              AND (:answer = '' OR COALESCE(t.answer, 'OPEN') = CONVERT(:answer USING ascii))
            ORDER BY FIELD(COALESCE(t.answer, 'OPEN'), 'DECLINED', 'TENTATIVE', 'ACCEPTED', 'OPEN'), p.printed_name, r.id,
                     t.ends_at, t.uid
            LIMIT :count OFFSET :skipped
            """)
    List<Row> of(long meetingId, String uid, String answer, int count, int skipped);
}
