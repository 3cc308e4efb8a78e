package org.neaspec.plenary.delegation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The focal points of delegations; those removed stay as rows and open nothing. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FocalPointRepository extends GenericRepository<FocalPointRow, Long> {

    FocalPointRow save(FocalPointRow row);

    @Query("SELECT * FROM focal_point WHERE id = :id AND removed_at IS NULL")
    Optional<FocalPointRow> byId(long id);

    @Query("""
            SELECT f.* FROM focal_point f JOIN delegation d ON d.id = f.delegation_id
            WHERE d.meeting_id = :meetingId AND f.removed_at IS NULL ORDER BY f.id
            """)
    List<FocalPointRow> at(long meetingId);

    @Query("""
            SELECT f.* FROM focal_point f JOIN delegation d ON d.id = f.delegation_id
            WHERE d.meeting_id = :meetingId AND f.public_id = :publicId AND f.removed_at IS NULL
            """)
    Optional<FocalPointRow> find(long meetingId, String publicId);

    @Query("UPDATE focal_point SET removed_at = :now WHERE id = :id")
    void remove(long id, Instant now);

    @Query("""
            SELECT COUNT(*) FROM focal_point f JOIN delegation d ON d.id = f.delegation_id
            WHERE d.meeting_id = :meetingId AND f.name <> ''
            """)
    long known(long meetingId);

    @Query("""
            SELECT DISTINCT f.name FROM focal_point f JOIN delegation d ON d.id = f.delegation_id
            WHERE d.meeting_id = :meetingId AND f.name <> '' ORDER BY f.name
            """)
    List<String> names(long meetingId);

    @Query("SELECT DISTINCT name FROM focal_point WHERE name IN (:names)")
    List<String> known(List<String> names);

    @Query("""
            UPDATE focal_point f JOIN delegation d ON d.id = f.delegation_id
            SET f.name = '', f.addresses = '', f.note = NULL, f.removed_at = COALESCE(f.removed_at, :now)
            WHERE d.meeting_id = :meetingId
            """)
    void forget(long meetingId, Instant now);

    @Query("""
            DELETE l FROM focal_link l JOIN focal_point f ON f.id = l.focal_point_id
            JOIN delegation d ON d.id = f.delegation_id WHERE d.meeting_id = :meetingId
            """)
    int forgetLinks(long meetingId);

    @Query("""
            DELETE p FROM delegation_paper p JOIN delegation d ON d.id = p.delegation_id WHERE d.meeting_id = :meetingId
            """)
    int forgetPapers(long meetingId);

    @Query("UPDATE delegation SET note_sent_by = NULL WHERE meeting_id = :meetingId")
    void forgetNotes(long meetingId);

    @Query("""
            UPDATE delegation_member m JOIN delegation d ON d.id = m.delegation_id
            SET m.added_by = '' WHERE d.meeting_id = :meetingId AND m.added_by IN (:names)
            """)
    void forgetInMembers(long meetingId, List<String> names);

    @Query("""
            UPDATE substitution s JOIN delegation d ON d.id = s.delegation_id
            SET s.made_by = '' WHERE d.meeting_id = :meetingId AND s.made_by IN (:names)
            """)
    void forgetInSubstitutions(long meetingId, List<String> names);

    @Query("""
            UPDATE slot_proposal p JOIN delegation d ON d.id = p.delegation_id
            SET p.proposed_by = '' WHERE d.meeting_id = :meetingId AND p.proposed_by IN (:names)
            """)
    void forgetInProposals(long meetingId, List<String> names);

    @Query("""
            UPDATE other_matter o JOIN delegation d ON d.id = o.delegation_id
            SET o.sent_by = '' WHERE d.meeting_id = :meetingId AND o.sent_by IN (:names)
            """)
    void forgetInMatters(long meetingId, List<String> names);

    @Query("UPDATE focal_point SET written_at = :now WHERE id = :id")
    void written(long id, Instant now);
}
