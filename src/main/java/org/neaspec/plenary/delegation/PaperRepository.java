package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.shared.FileKind;

/** Notes verbales and letters of credentials, encrypted at rest. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PaperRepository extends GenericRepository<DelegationRow, Long> {

    /** 1 if it is new; 0 when this very file is there already. */
    @Query("""
            INSERT IGNORE INTO delegation_paper
              (public_id, delegation_id, name, kind, length, sealed, sha256, sent_by, sent_at)
            VALUES (:publicId, :delegationId, :name, :kind, :length, :sealed, :sha256, :by, :now)
            """)
    int add(
            String publicId,
            long delegationId,
            String name,
            FileKind kind,
            int length,
            byte[] sealed,
            byte[] sha256,
            String by,
            Instant now);

    /** A statement carries its bytes twice as long, and a server takes statements of 16 MB: large files come in pieces. */
    @Query("UPDATE delegation_paper SET sealed = CONCAT(sealed, :more) WHERE public_id = :publicId")
    void append(String publicId, byte[] more);

    @Query("""
            SELECT p.public_id, p.delegation_id, p.name, p.kind, p.length, p.sent_by, p.sent_at
            FROM delegation_paper p JOIN delegation d ON d.id = p.delegation_id
            WHERE d.meeting_id = :meetingId ORDER BY p.sent_at, p.id
            """)
    List<DelegationPaper> at(long meetingId);

    @Query("""
            SELECT public_id, delegation_id, name, kind, length, sent_by, sent_at
            FROM delegation_paper WHERE delegation_id = :delegationId ORDER BY sent_at, id
            """)
    List<DelegationPaper> of(long delegationId);

    /** Those that a focal point with this address, who is one still, sent for his or her delegation. */
    @Query("""
            SELECT DISTINCT p.id, p.public_id, p.delegation_id, p.name, p.kind, p.length, p.sent_by, p.sent_at
            FROM delegation_paper p
            JOIN delegation d ON d.id = p.delegation_id
            JOIN focal_point f ON f.delegation_id = d.id AND f.name = p.sent_by AND f.removed_at IS NULL
            WHERE d.meeting_id = :meetingId
              AND FIND_IN_SET(:emailKey, REPLACE(LOWER(f.addresses), CHAR(10), ',')) > 0
            ORDER BY p.sent_at, p.id
            """)
    List<DelegationPaper> sentFrom(long meetingId, String emailKey);

    @Query("SELECT sealed FROM delegation_paper WHERE public_id = :publicId")
    Optional<Content> content(String publicId);

    @SuppressWarnings("ArrayRecordComponent")
    @Introspected
    record Content(byte[] sealed) {}
}
