package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Places of choices, and who sits on which. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ChoiceRepository extends GenericRepository<SheetRow, Long> {

    @Query("SELECT question, choice, places, taken FROM form_choice WHERE meeting_id = :meetingId")
    List<Places> at(long meetingId);

    /** Sets how many there are, also below what is taken: nobody loses a place. */
    @Query("""
            INSERT INTO form_choice (meeting_id, question, choice, places, taken)
            VALUES (:meetingId, :question, :choice, :places, 0)
            ON DUPLICATE KEY UPDATE places = :places
            """)
    void set(long meetingId, String question, String choice, @Nullable Integer places);

    /** 1 if there was a place, else 0: of two who want the last one, one gets it. */
    @Query("""
            UPDATE form_choice SET taken = taken + 1
            WHERE meeting_id = :meetingId AND question = :question AND choice = :choice
              AND (places IS NULL OR taken < places)
            """)
    int take(long meetingId, String question, String choice);

    @Query("""
            UPDATE form_choice SET taken = taken - 1
            WHERE meeting_id = :meetingId AND question = :question AND choice = :choice AND taken > 0
            """)
    int free(long meetingId, String question, String choice);

    @Query("SELECT question, choice FROM form_seat WHERE registration_id = :registrationId")
    List<Choice> seats(long registrationId);

    @Query("INSERT INTO form_seat (registration_id, question, choice) VALUES (:registrationId, :question, :choice)")
    void sit(long registrationId, String question, String choice);

    @Query("""
            DELETE FROM form_seat
            WHERE registration_id = :registrationId AND question = :question AND choice = :choice
            """)
    int leave(long registrationId, String question, String choice);

    @Introspected
    record Places(String question, String choice, @Nullable Integer places, int taken) {

        boolean full() {
            return places != null && taken >= places;
        }
    }
}
