package org.neaspec.plenary.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.calendar.IcsLint;
import org.neaspec.plenary.calendar.IcsReader;
import org.neaspec.plenary.itip.CalendarScene;
import org.neaspec.plenary.itip.Invitations;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.PublishProgramme;
import org.neaspec.plenary.programme.PublishWish;
import org.neaspec.plenary.programme.Versions;

/** What the world does to calendars: awkward words, zones that are abolished, clocks that go wrong. */
class CalendarBadInputTest extends CalendarFeedScene {

    @Inject
    MailTray tray;

    @Inject
    Versions versions;

    @Inject
    PublishProgramme publish;

    @Inject
    Invitations invitations;

    @Inject
    CalendarScene people;

    private MeetingFacts meeting;

    @BeforeEach
    void aMeeting() {
        meeting = scene.openMeeting();
    }

    @Test
    void awkward_titles_stay_one_line_of_one_entry_in_every_file() throws Exception {
        String path = path(approved(meeting));
        for (String title : List.of(
                "one\rtwo\nthree\r\nfour",
                "BEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT",
                "half a pair \uD83C and \uDF0F",
                "quotes \" commas , semicolons ; marks \u200F\u202E",
                "x".repeat(300))) {
            retitle(title);
            for (String file : List.of(path, MeetingPaths.programmeCalendar(meeting.slug()))) {
                HttpResponse<byte[]> answer = get(file);
                assertThat(IcsLint.faults(answer.body())).as(title).isEmpty();
                assertThat(IcsReader.calendar(answer.body()).blocks("VEVENT"))
                        .as(title)
                        .hasSize(1);
                assertThat(text(answer)).contains("SUMMARY:" + meeting.code()).doesNotContain("\uFFFD", "\nUID:evil");
            }
        }
    }

    /** A zone that this Java does not know any more: nothing fails, and nobody is told that a session is off. */
    @Test
    void a_zone_that_is_abolished_takes_nothing_out_of_calendars_by_mail() throws Exception {
        long id = approved(meeting);
        String path = path(id);
        scene.run(
                "UPDATE calendar_due SET due_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE registration_id = ?", id);
        people.look(meeting);
        long mails = mails(id);
        assertThat(mails).isPositive();

        scene.run("UPDATE meeting SET zone = 'Asia/Abolished', revision = revision + 1 WHERE id = ?", meeting.id());

        for (String page : List.of(
                path,
                MeetingPaths.meeting(meeting.slug()),
                MeetingPaths.programme(meeting.slug()),
                MeetingPaths.addToCalendar(meeting.slug()),
                MeetingPaths.feed(meeting.slug()),
                "/")) {
            assertThat(get(page).statusCode()).as(page).isEqualTo(200);
        }
        people.look(meeting);
        assertThat(mails(id)).isEqualTo(mails);
        assertThat(invitations.invitedTo(id)).allMatch(entry -> entry.live());
        assertThat(tray.to(id, 10)).isNotEmpty().allMatch(mail -> mail.zoneOr(ZoneOffset.UTC) == ZoneOffset.UTC);
        scene.run("UPDATE meeting SET zone = 'Asia/Ulaanbaatar', revision = revision + 1 WHERE id = ?", meeting.id());
    }

    /** What a node wrote whose clock is ten minutes ahead is followed by something later still. */
    @Test
    void a_clock_that_is_ahead_never_leaves_a_later_change_looking_older() throws Exception {
        String path = path(approved(meeting));
        for (String table : List.of("programme_item WHERE meeting_id", "meeting WHERE id")) {
            String[] parts = table.split(" WHERE ");
            scene.run(
                    "UPDATE " + parts[0] + " SET revised_at = UTC_TIMESTAMP(6) + INTERVAL 10 MINUTE WHERE " + parts[1]
                            + " = ?",
                    meeting.id());
        }
        scene.run("UPDATE meeting SET revision = revision + 1 WHERE id = ?", meeting.id());
        IcsReader.Block ahead = event(path);

        retitle("Changed by the node that is right");

        IcsReader.Block after = event(path);
        assertThat(after.value("SUMMARY")).contains("Changed by the node that is right");
        assertThat(after.value("LAST-MODIFIED")).isGreaterThan(ahead.value("LAST-MODIFIED"));
        assertThat(after.value("DTSTAMP")).isGreaterThan(ahead.value("DTSTAMP"));
        assertThat(Integer.parseInt(after.value("SEQUENCE")))
                .isGreaterThanOrEqualTo(Integer.parseInt(ahead.value("SEQUENCE")));
    }

    private IcsReader.Block event(String path) throws Exception {
        return IcsReader.calendar(get(path).body()).blocks("VEVENT").get(0);
    }

    private void retitle(String title) {
        int number = versions.newest(meeting.id()).orElseThrow().number();
        Programme before = versions.programme(meeting.id(), number);
        ProgrammeItem item = before.items().get(0);
        publish.publish(
                meeting.id(),
                new PublishWish(before.with(item.toBuilder().title(title).build()), number, null, null, Notice.SILENT),
                Actor.SERVER);
    }

    private long mails(long id) {
        return scene.count(
                "SELECT COUNT(*) FROM outbox_message WHERE registration_id = ? AND kind LIKE 'CALENDAR%'", id);
    }
}
