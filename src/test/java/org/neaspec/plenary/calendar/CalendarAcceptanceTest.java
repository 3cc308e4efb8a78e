package org.neaspec.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.calendar.Invitation.Method;

/**
 * The 25 lines by which calendars are accepted. Those that no other test proves stand here; the others are proven by
 *
 * <ul>
 *   <li>1, 4, 5: {@link IcsLint}, which every test of a file or message asks, and {@link CalendarWriterTest}
 *   <li>2: {@link CalendarTextTest} (a thousand titles, lines of every length)
 *   <li>3, 6, 25: {@link OtherReadersTest}, with {@link ZoneDefinitionTest} for Cairo, Nuuk and every zone offered
 *   <li>7: {@link ZoneDataTest}; {@code ZoneDataHealth} shows the edition
 *   <li>8: {@link CalendarWriterTest}
 *   <li>9: {@code MeetingCalendarTest}, {@code CalendarFeedTest}, {@code CalendarMailsTest}
 *   <li>10, 16: {@code PlanTest} and {@code CalendarHistoriesTest}
 *   <li>11: {@link AnotherJvmTest}, {@code CalendarFeedTest}
 *   <li>14: {@code CalendarMailsTest}
 *   <li>17: {@code RepliesTest}, {@code InboundRepliesTest}
 *   <li>19, 23: {@code CalendarFeedTest}, {@code CalendarResponsesTest}
 *   <li>20: {@code LeakTest}, {@code CalendarFeedTest}, {@code CalendarFeedStateTest}
 *   <li>12, 21: {@code EvolutionTest}, {@code CalendarFeedStateTest}
 *   <li>22: {@code CalendarFeedTest}, {@code CalendarFeedStateTest}, {@code TwoNodesTest}
 *   <li>24: {@link AnotherJvmTest} (nobody is called)
 * </ul>
 *
 * <p>25 also asks for a matrix made by hand, and for sabre, which needs PHP: neither is a test.
 */
class CalendarAcceptanceTest {

    private static final CalendarEntry ENTRY =
            GoldenSet.entry("one", LocalDateTime.of(2027, 3, 29, 9, 0), ZoneId.of("Asia/Ulaanbaatar"), "A title");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Test DELEGATE",
                "O\u2019Brien, \"Ms.\"; one: two ^three",
                "\u202Eevil\u202C \u200Fעברית\u200E",
                "a\r\nATTENDEE:x"
            })
    void line_13_a_request_names_one_entry_and_its_reader_alone(String name) {
        byte[] message = GoldenSet.message(Method.REQUEST, ENTRY, 0, name, true);

        assertThat(IcsLint.messageFaults(message)).isEmpty();
        var events = IcsReader.calendar(message).blocks("VEVENT");
        assertThat(events).hasSize(1);
        assertThat(events.get(0).all("UID")).hasSize(1);
        assertThat(events.get(0).all("ATTENDEE")).containsExactly("mailto:delegate@example.org");
        assertThat(events.get(0).line("ATTENDEE").parameters())
                .contains("PARTSTAT=NEEDS-ACTION", "RSVP=TRUE")
                .doesNotContain("^", "\u202E")
                .matches("[^\"]*(\"[^\"]*\"[^\"]*)?");
        assertThat(IcsReader.calendar(GoldenSet.message(Method.REQUEST, ENTRY, 0, name, false))
                        .blocks("VEVENT")
                        .get(0)
                        .line("ATTENDEE")
                        .parameters())
                .as("where nobody reads answers nobody is asked")
                .contains("PARTSTAT=ACCEPTED", "RSVP=FALSE");
    }

    @Test
    void line_15_a_cancellation_for_all_says_so_and_one_for_a_person_does_not() {
        for (Method method : List.of(Method.CANCEL, Method.UNINVITE)) {
            var calendar = IcsReader.calendar(GoldenSet.message(method, ENTRY, 4, "Test", true));
            var event = calendar.blocks("VEVENT").get(0);
            assertThat(calendar.value("METHOD")).isEqualTo("CANCEL");
            assertThat(calendar.blocks("VTIMEZONE")).hasSize(1);
            assertThat(event.value("SEQUENCE")).isEqualTo("4");
            assertThat(event.all("DTSTART")).hasSize(1);
            assertThat(event.all("DTEND")).hasSize(1);
            assertThat(event.blocks()).as("no alarm").isEmpty();
            assertThat(event.all("STATUS")).isEqualTo(method == Method.CANCEL ? List.of("CANCELLED") : List.of());
        }
    }

    /** Each brings a definition of its zone; where nothing is ever freed none may be kept. */
    @Test
    void line_18_three_thousand_replies_are_read_where_no_garbage_is_collected() throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:+UseEpsilonGC",
                        "-Xmx640m",
                        "-cp",
                        classPath,
                        CalendarAcceptanceTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("read 3000");
    }

    public static void main(String[] arguments) {
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            String reply =
                    "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nPRODID:x\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Zone " + i
                            + "\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\n"
                            + "END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\n"
                            + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org\r\nUID:" + i
                            + "\r\nDTSTAMP:20261122T100000Z\r\nSEQUENCE:0\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
            read += CalendarAnswer.read(reply).isPresent() ? 1 : 0;
        }
        System.out.println("read " + read);
    }

    /** By the time of the processor, which the neighbours of a busy machine do not lengthen. */
    @Test
    void line_24_a_feed_of_sixty_takes_ten_milliseconds_and_one_of_a_thousand_three_hundred() {
        var writer = new CalendarWriter();
        CalendarFile sixty = feed(60);
        CalendarFile thousand = feed(1_000);
        long[] times = new long[100];
        for (int warm = 0; warm < 60; warm++) {
            writer.write(sixty);
        }
        for (int i = 0; i < times.length; i++) {
            times[i] = nanoseconds(() -> writer.write(sixty));
        }
        Arrays.sort(times);
        assertThat(times[94] / 1e6).as("95 of 100, in ms").isLessThan(10);
        long best = Math.min(
                nanoseconds(() -> writer.write(thousand)),
                Math.min(nanoseconds(() -> writer.write(thousand)), nanoseconds(() -> writer.write(thousand))));
        assertThat(best / 1e6).as("a thousand, in ms").isLessThan(300);
    }

    private static CalendarFile feed(int many) {
        List<CalendarEntry> entries = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            entries.add(GoldenSet.entry(
                    "entry " + i,
                    LocalDateTime.of(2026, 12, 3, 9, 0).plusHours(i),
                    ZoneId.of("Asia/Ulaanbaatar"),
                    "戦略セグメント 전략 세그먼트 стратегийн хэсэг " + i));
        }
        return CalendarFile.feed("Feed", entries);
    }

    private static long nanoseconds(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - before;
    }
}
