package org.neaspec.plenary.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neaspec.plenary.calendar.OtherProgram;
import org.neaspec.plenary.itip.CalendarScene;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.ProgrammePublished.Tell;
import org.neaspec.plenary.registration.LinkPurpose;

/** A personal feed in Evolution Data Server, which keeps the calendars of GNOME: what is subscribed to there stays right. */
class EvolutionTest extends CalendarFeedScene {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    @Inject
    CalendarScene programme;

    @TempDir
    Path folder;

    @Test
    void lines_12_and_21_a_subscription_shows_the_new_time_and_after_its_end_one_neutral_entry() throws Exception {
        OtherProgram.needsEvolution();
        MeetingFacts meeting = scene.openMeeting("HIDDEN");
        long id = approved(meeting);
        Process evolution = OtherProgram.evolution(folder, "webcal", Integer.toString(server.getPort()), path(id));
        try (BufferedReader shown = evolution.inputReader();
                Writer again = evolution.outputWriter()) {
            assertThat(times(next(shown))).isEqualTo(open(meeting));

            programme.change(
                    meeting, items -> items.replaceAll(EvolutionTest::anHourLater), new Notice(Tell.SILENCE, null));
            again.write('\n');
            again.flush();
            assertThat(times(next(shown))).isEqualTo(open(meeting));

            links.rotate(id, LinkPurpose.FEED);
            again.write('\n');
            again.flush();
            assertThat(next(shown))
                    .hasSize(1)
                    .noneMatch(line -> line.contains(open(meeting).get(0)));
        } finally {
            evolution.destroy();
        }
    }

    private static ProgrammeItem anHourLater(ProgrammeItem item) {
        return item.toBuilder()
                .times(item.day(), item.start().plusHours(1), item.end().plusHours(1))
                .build();
    }

    /** What it shows now, up to the line that ends it. */
    private static List<String> next(BufferedReader shown) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = shown.readLine(); !"--".equals(line); line = shown.readLine()) {
            lines.add(Objects.requireNonNull(line, "Evolution Data Server ended"));
        }
        return lines;
    }

    private static List<String> times(List<String> lines) {
        return lines.stream()
                .map(line -> line.substring(0, line.lastIndexOf('\t')))
                .toList();
    }

    /** UID, start and end of what everybody may attend. */
    private List<String> open(MeetingFacts meeting) {
        return programme.items(meeting).stream()
                .filter(item -> "A".equals(item.segment()))
                .map(item ->
                        String.join("\t", item.id(), utc(meeting, item, item.start()), utc(meeting, item, item.end())))
                .toList();
    }

    private static String utc(MeetingFacts meeting, ProgrammeItem item, LocalTime at) {
        return ZonedDateTime.of(item.day(), at, meeting.zone())
                .withZoneSameInstant(ZoneOffset.UTC)
                .format(UTC);
    }
}
