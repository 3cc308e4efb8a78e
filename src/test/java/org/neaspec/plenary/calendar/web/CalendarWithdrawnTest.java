package org.neaspec.plenary.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.calendar.IcsLint;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.PublishProgramme;
import org.neaspec.plenary.programme.PublishWish;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.shared.RandomIds;

/** Rows that were taken out of the programme. */
class CalendarWithdrawnTest extends CalendarFeedScene {

    @Inject
    Versions versions;

    @Inject
    PublishProgramme publish;

    @Test
    void a_row_taken_out_is_cancelled_for_those_who_could_see_it_and_gone_after_two_weeks() throws Exception {
        MeetingFacts meeting = scene.openMeeting("HIDDEN");
        Programme before = versions.programme(meeting.id(), 1);
        ProgrammeItem open = before.items().get(0);
        String feed = path(approved(meeting));
        String file = "/meetings/" + meeting.slug() + "/programme.ics";
        assertThat(text(get(file))).contains("UID:" + open.id(), "SEQUENCE:0").doesNotContain("STATUS:CANCELLED");

        ProgrammeItem other = ProgrammeItem.titled(RandomIds.publicId(), ItemKind.SESSION, "Other session").toBuilder()
                .times(open.day(), open.start(), open.end())
                .build();
        publish.publish(
                meeting.id(),
                new PublishWish(before.withItems(List.of(other)), 1, null, null, Notice.SILENT),
                Actor.SERVER);

        for (String path : List.of(feed, file)) {
            assertThat(IcsLint.faults(get(path).body())).isEmpty();
            assertThat(event(text(get(path)), open.id()))
                    .contains("STATUS:CANCELLED", "SEQUENCE:1", "Cancelled: ", "TRANSP:TRANSPARENT");
            assertThat(text(get(path))).contains("Other session").doesNotContain("anary");
        }

        scene.run("""
                UPDATE programme_version
                SET content = JSON_SET(content, '$.withdrawn[0].since', '2020-01-01T00:00:00Z',
                    '$.withdrawn[1].since', '2020-01-01T00:00:00Z')
                WHERE meeting_id = ? AND number = 2
                """, meeting.id());
        scene.run("UPDATE meeting SET revision = revision + 1 WHERE id = ?", meeting.id());
        assertThat(text(get(feed))).doesNotContain(open.id());
        assertThat(text(get(file))).contains("Other session").doesNotContain(open.id());
    }

    private static String event(String file, String uid) {
        for (String event : file.split("BEGIN:VEVENT")) {
            if (event.contains("UID:" + uid)) {
                return event;
            }
        }
        throw new AssertionError("no event " + uid + " in " + file);
    }
}
