package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.shared.FileKind;

/** Files that came with forms, encrypted at rest. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FileRepository extends GenericRepository<SheetRow, Long> {

    @Query("""
            INSERT INTO form_file (public_id, meeting_id, question, name, kind, length, sealed, sent_at, expires_at)
            VALUES (:publicId, :meetingId, :question, :name, :kind, :length, :sealed, :now, :until)
            """)
    void add(
            String publicId,
            long meetingId,
            String question,
            String name,
            FileKind kind,
            int length,
            byte[] sealed,
            Instant now,
            Instant until);

    /** A statement carries its bytes twice as long, and a server takes statements of 16 MB: large files come in pieces. */
    @Query("UPDATE form_file SET sealed = CONCAT(sealed, :more) WHERE public_id = :publicId")
    void append(String publicId, byte[] more);

    @Query("""
            SELECT public_id, meeting_id, question, registration_id, name, kind, length, sent_at
            FROM form_file WHERE public_id IN (:publicIds)
            """)
    List<FormFile> find(Collection<String> publicIds);

    @Query("""
            SELECT COUNT(*) FROM form_file WHERE meeting_id = :meetingId AND registration_id IS NULL
            """)
    int unclaimed(long meetingId);

    @Query("""
            UPDATE form_file SET registration_id = :registrationId, expires_at = NULL
            WHERE public_id IN (:publicIds) AND meeting_id = :meetingId
              AND (registration_id IS NULL OR registration_id = :registrationId)
            """)
    int claim(long meetingId, long registrationId, Collection<String> publicIds);

    @Query("""
            UPDATE form_file SET expires_at = :until
            WHERE public_id IN (:publicIds) AND meeting_id = :meetingId AND registration_id IS NULL
            """)
    int keepUntil(long meetingId, Collection<String> publicIds, Instant until);

    @Query("SELECT public_id FROM form_file WHERE registration_id = :registrationId")
    List<String> of(long registrationId);

    @Query("DELETE FROM form_file WHERE public_id IN (:publicIds)")
    int remove(Collection<String> publicIds);

    @Query("DELETE FROM form_file WHERE registration_id = :registrationId")
    int removeAll(long registrationId);

    @Query("DELETE FROM form_file WHERE registration_id = :registrationId AND question IN (:questions)")
    int removeOf(long registrationId, Collection<String> questions);

    @Query("DELETE FROM form_file WHERE registration_id = :registrationId AND question NOT IN (:questions)")
    int removeBut(long registrationId, Collection<String> questions);

    @Query("DELETE FROM form_file WHERE registration_id IS NULL AND expires_at < :now")
    int removeExpired(Instant now);

    @Query("SELECT sealed FROM form_file WHERE public_id = :publicId")
    Optional<Content> content(String publicId);

    @SuppressWarnings("ArrayRecordComponent")
    @Introspected
    record Content(byte[] sealed) {}
}
