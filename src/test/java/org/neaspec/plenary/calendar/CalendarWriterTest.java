package org.neaspec.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.calendar.CalendarTime.AllDay;
import org.neaspec.plenary.calendar.CalendarTime.Timed;

class CalendarWriterTest {

    private static final CalendarWriter WRITER = new CalendarWriter();

    @Test
    void writesTheGoldenFileOctetByOctet() throws IOException {
        try (var golden = getClass().getResourceAsStream("/calendar/programme.ics")) {
            assertThat(new String(WRITER.write(Entries.programme()), StandardCharsets.UTF_8))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(IcsLint.faults(WRITER.write(Entries.programme()))).isEmpty();
    }

    @Test
    void twoInTheAfternoonInUlaanbaatarIsSixInUniversalTime() throws Exception {
        byte[] file = Entries.file(Entries.at(Entries.afternoon()));
        Instant six = Instant.parse("2025-09-23T06:00:00Z");

        assertThat(Entries.text(file)).contains("DTSTART;TZID=Asia/Ulaanbaatar:20250923T140000\r\n");
        assertThat(biweekly(file).getEvents().get(0).getDateStart().getValue().toInstant())
                .isEqualTo(six);
        VEvent event = (VEvent) new CalendarBuilder()
                .build(new ByteArrayInputStream(file))
                .getComponents("VEVENT")
                .get(0);
        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(six);
    }

    @Test
    void tellsProgramsHowOftenToFetchAFeedAndNothingOfTheKindInADownload() {
        CalendarEntry entry = Entries.at(Entries.afternoon());
        String feed = Entries.text(WRITER.write(CalendarFile.feed("Мой календарь, 2025", List.of(entry))));
        String download = Entries.text(WRITER.write(CalendarFile.download("Meeting", List.of(entry))));

        assertThat(feed)
                .contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")
                .contains("\r\nX-PUBLISHED-TTL:PT1H\r\n")
                .contains("\r\nNAME:Мой календарь\\, 2025\r\n")
                .contains("\r\nX-WR-CALNAME:Мой календарь\\, 2025\r\n");
        assertThat(download).doesNotContain("REFRESH", "TTL").contains("\r\nNAME:Meeting\r\n");
        assertThat(feed + download).doesNotContain("METHOD", "ORGANIZER", "ATTENDEE", "VALARM");
    }

    @Test
    void stampsARevisionNotThePresentMoment() {
        String text = Entries.text(Entries.file(Entries.at(Entries.afternoon())));

        assertThat(text)
                .contains("\r\nDTSTAMP:20250814T073015Z\r\n")
                .contains("\r\nLAST-MODIFIED:20250814T073015Z\r\n")
                .contains("\r\nCREATED:20250601T020000Z\r\n")
                .contains("\r\nSEQUENCE:2\r\n");
    }

    @Test
    void givesTheSameBytesWhateverTheOrderTheEntriesComeIn() {
        List<CalendarEntry> entries = new ArrayList<>(Entries.programme().entries());
        entries.addAll(List.of(Entries.titled("Parallel one"), Entries.titled("Parallel two")));
        byte[] expected = WRITER.write(CalendarFile.download("Test", entries));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(entries, new Random(seed));
            assertThat(new CalendarWriter().write(CalendarFile.download("Test", entries)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void givesTheSameBytesFromManyThreads() {
        byte[] expected = WRITER.write(Entries.programme());

        assertThat(IntStream.range(0, 400).parallel().mapToObj(i -> WRITER.write(Entries.programme())))
                .allSatisfy(file -> assertThat(file).isEqualTo(expected));
    }

    @Test
    void writesWholeDaysWithTheDayAfterAsTheirEnd() {
        AllDay excursion = new AllDay(LocalDate.of(2025, 9, 24), LocalDate.of(2025, 9, 25));
        byte[] file = Entries.file(Entries.at(excursion));

        assertThat(Entries.text(file))
                .contains("DTSTART;VALUE=DATE:20250924\r\nDTEND;VALUE=DATE:20250925\r\n")
                .doesNotContain("VTIMEZONE");
        assertThat(IcsLint.faults(file)).isEmpty();
    }

    @Test
    void writesUniversalTimeWithoutAZone() {
        byte[] file = Entries.file(Entries.at(LocalDateTime.of(2026, 5, 11, 9, 0), ZoneId.of("UTC")));

        assertThat(Entries.text(file)).contains("DTSTART:20260511T090000Z\r\n").doesNotContain("TZID");
        assertThat(IcsLint.faults(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+08:00", "Z", "UTC+8", "GMT", "GMT+08:00", "Etc/GMT-8", "EST5EDT", "Japan", "CET"})
    void refusesOffsetsAndAbbreviationsForAZone(String zone) {
        LocalDateTime start = LocalDateTime.of(2026, 12, 3, 9, 0);

        assertThatThrownBy(() -> new Timed(start, start.plusHours(1), ZoneId.of(zone)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("zone");
    }

    @Test
    void offersNoWayToPassATimeWithAnOffset() {
        assertThat(Timed.class.getDeclaredConstructors())
                .allSatisfy(constructor -> assertThat(constructor.getParameterTypes())
                        .doesNotContain(OffsetDateTime.class, ZoneOffset.class));
    }

    @Test
    void refusesAnEndThatIsNotAfterTheStart() {
        LocalDateTime nine = LocalDateTime.of(2026, 12, 3, 9, 0);
        LocalDateTime inTheGap = LocalDateTime.of(2026, 3, 29, 2, 30);

        assertThatThrownBy(() -> new Timed(nine, nine, Entries.ULAANBAATAR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Timed(inTheGap, inTheGap.plusHours(1), ZoneId.of("Europe/Vienna")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AllDay(nine.toLocalDate(), nine.toLocalDate()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnEmptyFileAndTheSameEntryTwice() {
        CalendarEntry entry = Entries.at(Entries.afternoon());

        assertThatThrownBy(() -> CalendarFile.feed("Empty", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CalendarFile.feed("Twice", List.of(entry, entry)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsBackInASecondParserWithoutAWarning() {
        ICalendar read = biweekly(WRITER.write(Entries.programme()));

        assertThat(read.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(read.getEvents()).hasSize(4);
        assertThat(read.getEvents().get(0).getSummary().getValue())
                .isEqualTo("NEACAP PD-2 | Opening; remarks, \"all\" \\ агаарын бохирдол");
        assertThat(read.getEvents().get(0).getDescription().getValue())
                .isEqualTo("First line\nSecond line\nhttps://meetings.example.org/meetings/pd-2/programme");
        assertThat(read.getEvents().get(0).getCategories().get(0).getValues())
                .containsExactly("Opening, plenary", "NEACAP");
    }

    @Test
    void saysNeutrallyThatThereIsNothingToSay() {
        CalendarFile neutral = NeutralFeed.of(
                "NEASPEC calendar",
                "This calendar link was replaced",
                "Open your personal page for the new one.",
                LocalDate.of(2025, 9, 23),
                Entries.REVISED);
        byte[] file = WRITER.write(neutral);

        assertThat(IcsLint.faults(file)).isEmpty();
        assertThat(WRITER.write(neutral)).isEqualTo(file);
        IcsReader.Block calendar = IcsReader.calendar(file);
        assertThat(calendar.blocks("VEVENT")).hasSize(1);
        assertThat(calendar.blocks("VEVENT").get(0).value("TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(calendar.blocks("VEVENT").get(0).value("DTSTART")).isEqualTo("20250923");
        assertThat(calendar.value("REFRESH-INTERVAL")).isEqualTo("PT1H");
    }

    private static ICalendar biweekly(byte[] file) {
        List<ICalendar> all =
                Biweekly.parse(new String(file, StandardCharsets.UTF_8)).all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
