package org.neaspec.plenary.itip;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.AppointPerson;
import org.neaspec.plenary.people.ChangePerson;
import org.neaspec.plenary.people.People;
import org.neaspec.plenary.people.PeopleSight;
import org.neaspec.plenary.people.PersonDetails;
import org.neaspec.plenary.people.Proof;
import org.neaspec.plenary.people.Saved;
import org.neaspec.plenary.registration.ChangeAddress;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RemoveDesignation;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** Calendars follow what is noted elsewhere: of a person, of an address, of a meeting. */
class CalendarsFollowTest extends PlenaryTest {

    private static final Proof MEMBER = new Proof(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "list");

    @Inject
    Scene scene;

    @Inject
    CalendarScene people;

    @Inject
    AppointPerson appoint;

    @Inject
    RemoveDesignation removal;

    @Inject
    ChangeAddress address;

    @Inject
    WithdrawRegistration withdrawal;

    @Inject
    People directory;

    @Inject
    ChangePerson change;

    @Inject
    PersonalLinks links;

    @Inject
    Staff staff;

    @Inject
    EmbeddedServer server;

    MeetingFacts meeting;
    RegistrationDetail person;

    @BeforeEach
    void invite() {
        meeting = people.meeting();
        person = people.invited(meeting);
    }

    @Test
    void a_designation_that_comes_or_goes_is_followed_at_every_meeting_of_the_person() {
        var elsewhere = scene.openMeeting("HIDDEN");
        long personId = personId(person);
        long other = people.approved(elsewhere);
        scene.run("UPDATE registration SET person_id = ? WHERE id = ?", personId, other);
        people.look(elsewhere);
        var there = people.detail(other);
        arrived();

        assertThat(appoint.add(personId, MEMBER, scene.organiser())).isEqualTo(Saved.DONE);
        people.look(meeting);
        assertThat(mails(person)).containsExactly("CALENDAR_REQUEST SENT", "CALENDAR_REQUEST QUEUED");
        assertThat(mails(there)).containsExactly("CALENDAR_REQUEST SENT", "CALENDAR_REQUEST QUEUED");

        arrived();
        removal.remove(scene.organiser(), meeting.id(), person.reference(), Designation.NEACAP_SPC_MEMBER);
        people.look(meeting);
        assertThat(mails(person)).last().isEqualTo("CALENDAR_CANCEL QUEUED");
        assertThat(mails(there)).last().isEqualTo("CALENDAR_CANCEL QUEUED");
    }

    @Test
    void the_calendar_at_the_old_address_is_cleared_although_its_invitation_was_on_its_way_when_the_address_changed() {
        String before = person.email();
        scene.run("UPDATE outbox_message SET state = 'LEASED' WHERE registration_id = ?", person.id());
        var after = EmailAddress.parse(Scene.unique("moved")).orElseThrow();
        assertThat(address.change(scene.organiser(), person.id(), after)).isEqualTo(ChangeAddress.Outcome.CHANGED);

        people.look(meeting);
        assertThat(mails(person)).as("while it may still arrive").containsExactly("CALENDAR_REQUEST LEASED");

        arrived();
        scene.run("UPDATE calendar_due SET due_at = UTC_TIMESTAMP(6) WHERE registration_id = ?", person.id());
        people.look(meeting);
        assertThat(mails(person))
                .containsExactly("CALENDAR_REQUEST SENT", "CALENDAR_CANCEL QUEUED", "CALENDAR_REQUEST QUEUED");
        assertThat(scene.rows("""
                        SELECT recipient_email FROM outbox_message
                        WHERE registration_id = ? AND kind LIKE 'CALENDAR%' ORDER BY id
                        """, person.id()))
                .extracting(row -> row.get("recipient_email"))
                .containsExactly(before, before, after.text());
    }

    /** Whoever the directory says reads elsewhere, at every meeting, whether an entry changes or not. */
    @Test
    void an_address_that_changes_in_the_directory_is_followed_by_registrations_links_mails_and_calendars() {
        var elsewhere = scene.openMeeting("HIDDEN");
        long personId = personId(person);
        long there = people.approved(elsewhere);
        scene.run("UPDATE registration SET person_id = ? WHERE id = ?", personId, there);
        people.look(elsewhere);
        arrived();
        String before = person.email();
        String token = links.current(person.id(), LinkPurpose.MY);
        String after = Scene.unique("moved");

        String publicId = scene.rows("SELECT public_id FROM person WHERE id = ?", personId)
                .get(0)
                .get("public_id")
                .toString();
        var record = directory.one(PeopleSight.EVERYBODY, publicId).orElseThrow();
        assertThat(change.change(personId, record.version(), with(record.details(), after), scene.organiser()))
                .isEqualTo(Saved.DONE);
        people.look(meeting);

        for (long id : List.of(person.id(), there)) {
            assertThat(scene.rows("SELECT email_key FROM registration WHERE id = ?", id)
                            .get(0)
                            .get("email_key"))
                    .isEqualTo(after);
            assertThat(scene.rows("""
                            SELECT kind, recipient_email FROM outbox_message
                            WHERE registration_id = ? AND state = 'QUEUED' ORDER BY id
                            """, id))
                    .extracting(row -> row.get("kind") + " " + row.get("recipient_email"))
                    .containsExactly("APPROVED " + after, "CALENDAR_CANCEL " + before, "CALENDAR_REQUEST " + after);
        }
        assertThat(links.current(person.id(), LinkPurpose.MY)).isNotEqualTo(token);
    }

    private static PersonDetails with(PersonDetails details, String email) {
        return new PersonDetails(
                details.honorific(),
                details.givenName(),
                details.familyName(),
                details.printedName(),
                details.localName(),
                details.jobTitle(),
                details.unit(),
                details.affiliation(),
                details.bodyId(),
                email,
                details.phone(),
                details.language(),
                details.biography());
    }

    @Test
    void who_withdraws_from_a_meeting_whose_zone_is_no_more_is_taken_out_all_the_same() {
        var stays = people.invited(meeting);
        arrived();
        scene.run("UPDATE meeting SET zone = 'Asia/Abolished', revision = revision + 1 WHERE id = ?", meeting.id());
        withdrawal.withdraw(person.id());
        people.look(meeting);

        assertThat(mails(person)).last().isEqualTo("CALENDAR_CANCEL QUEUED");
        assertThat(mails(stays)).containsExactly("CALENDAR_REQUEST SENT");
    }

    /** What is stored of one is spoilt: nobody else waits for it, and staff hear of it. */
    @Test
    void a_calendar_that_cannot_be_written_holds_up_no_other_and_becomes_a_task() {
        var other = people.invited(meeting);
        arrived();
        scene.run("UPDATE calendar_told SET said = 'spoilt' WHERE registration_id = ?", person.id());
        withdrawal.withdraw(person.id());
        withdrawal.withdraw(other.id());
        String task = meeting.title() + ": the calendar of one person could not be brought up to date";
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);

        people.look(meeting);
        assertThat(mails(other)).last().isEqualTo("CALENDAR_CANCEL QUEUED");
        assertThat(organiser.get("/organise").body()).doesNotContain(task);
        for (int i = 1; i < 3; i++) {
            scene.run("UPDATE calendar_due SET due_at = UTC_TIMESTAMP(6) WHERE registration_id = ?", person.id());
            people.look(meeting);
        }
        assertThat(organiser.get("/organise").body()).contains(task);
        scene.run("DELETE FROM calendar_due WHERE registration_id = ?", person.id());
    }

    private long personId(RegistrationDetail registration) {
        return scene.count("SELECT person_id FROM registration WHERE id = ?", registration.id());
    }

    /** All that was queued for these calendars arrives. */
    private void arrived() {
        scene.run("""
                UPDATE outbox_message SET state = 'SENT', handed_at = UTC_TIMESTAMP(6)
                WHERE kind LIKE 'CALENDAR%' AND registration_id IN (
                  SELECT id FROM registration WHERE meeting_id = ? OR person_id = ?)
                """, meeting.id(), personId(person));
    }

    private List<String> mails(RegistrationDetail registration) {
        return scene
                .rows(
                        "SELECT kind, state FROM outbox_message WHERE registration_id = ? AND kind LIKE 'CALENDAR%' ORDER BY id",
                        registration.id())
                .stream()
                .map(row -> row.get("kind") + " " + row.get("state"))
                .toList();
    }
}
