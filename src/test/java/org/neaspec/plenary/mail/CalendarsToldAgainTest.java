package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.itip.CalendarScene;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.story.PlenaryTest;

/** A calendar mail that ends unsent leaves no calendar wrong for ever. */
class CalendarsToldAgainTest extends PlenaryTest {

    @Inject
    Scene scene;

    @Inject
    CalendarScene people;

    @Inject
    MailTray tray;

    @Inject
    OutboxLeases leases;

    @Inject
    WithdrawRegistration withdrawal;

    MeetingFacts meeting;
    long person;

    @BeforeEach
    void invite() {
        meeting = people.meeting();
        person = people.approved(meeting);
        people.look(meeting);
    }

    @Test
    void an_invitation_that_staff_kept_back_is_sent_with_the_next_change_and_not_before() {
        cancelLast();
        people.look(meeting);
        assertThat(mails()).containsExactly("CALENDAR_REQUEST CANCELLED");

        changes();
        assertThat(mails()).containsExactly("CALENDAR_REQUEST CANCELLED", "CALENDAR_REQUEST QUEUED");
    }

    @Test
    void a_cancellation_that_staff_kept_back_is_sent_with_the_next_change_and_not_before() {
        arrived();
        withdrawal.withdraw(person);
        people.look(meeting);
        cancelLast();
        people.look(meeting);
        assertThat(mails()).containsExactly("CALENDAR_REQUEST SENT", "CALENDAR_CANCEL CANCELLED");

        changes();
        assertThat(mails()).last().isEqualTo("CALENDAR_CANCEL QUEUED");
    }

    @Test
    void what_could_not_be_sent_in_time_is_told_anew_and_staff_see_that_it_was_late() {
        arrived();
        withdrawal.withdraw(person);
        people.look(meeting);
        scene.run("""
                UPDATE outbox_message SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND
                WHERE registration_id = ? AND kind = 'CALENDAR_CANCEL'
                """, person);
        leases.tidy();
        people.look(meeting);

        assertThat(mails()).containsExactly("CALENDAR_REQUEST SENT", "CALENDAR_CANCEL DEAD", "CALENDAR_CANCEL QUEUED");
    }

    private void cancelLast() {
        String id = scene.rows("""
                        SELECT public_id FROM outbox_message WHERE registration_id = ? AND kind LIKE 'CALENDAR%'
                        ORDER BY id DESC LIMIT 1
                        """, person).get(0).get("public_id").toString();
        assertThat(tray.cancel(id, scene.organiser())).isTrue();
    }

    /** Something about the meeting changes that no entry shows. */
    private void changes() {
        scene.run("UPDATE meeting SET revision = revision + 1 WHERE id = ?", meeting.id());
        people.look(meeting);
    }

    private void arrived() {
        scene.run("""
                UPDATE outbox_message SET state = 'SENT', handed_at = UTC_TIMESTAMP(6)
                WHERE registration_id = ? AND kind LIKE 'CALENDAR%'
                """, person);
    }

    private List<String> mails() {
        return scene
                .rows(
                        "SELECT kind, state FROM outbox_message WHERE registration_id = ? AND kind LIKE 'CALENDAR%' ORDER BY id",
                        person)
                .stream()
                .map(row -> row.get("kind") + " " + row.get("state"))
                .toList();
    }
}
