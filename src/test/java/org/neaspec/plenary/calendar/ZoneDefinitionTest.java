package org.neaspec.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.shared.ZonePicker;

class ZoneDefinitionTest {

    private static final List<LocalDateTime> DATES = Stream.of(
                    "2015-08-20T09:30",
                    "2018-05-06T14:00",
                    "2025-09-23T14:00",
                    "2026-01-05T00:30",
                    "2026-03-28T22:00",
                    "2026-07-01T18:45",
                    "2026-10-24T23:00",
                    "2026-12-31T23:30",
                    "2027-04-04T12:00")
            .map(LocalDateTime::parse)
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Ulaanbaatar",
                "Asia/Seoul",
                "Asia/Shanghai",
                "Asia/Tokyo",
                "Asia/Vladivostok",
                "Asia/Pyongyang",
                "Asia/Kathmandu"
            })
    void saysOneOffsetWhereTheClockStandsStill(String id) {
        for (LocalDateTime date : DATES) {
            IcsReader.Block zone = definition(ZoneId.of(id), date);
            assertThat(zone.blocks()).hasSize(1);
            assertThat(zone.blocks("STANDARD").get(0).all("RRULE")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Paris     | FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU | FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "America/New_York | FREQ=YEARLY;BYMONTH=11;BYDAY=1SU  | FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
                "Australia/Sydney | FREQ=YEARLY;BYMONTH=4;BYDAY=1SU   | FREQ=YEARLY;BYMONTH=10;BYDAY=1SU"
            })
    void saysTwoYearlyRulesWhereTheClockChanges(String id, String standard, String daylight) {
        for (LocalDateTime date : DATES) {
            IcsReader.Block zone = definition(ZoneId.of(id), date);
            assertThat(zone.blocks("STANDARD").get(0).value("RRULE")).isEqualTo(standard);
            assertThat(zone.blocks("DAYLIGHT").get(0).value("RRULE")).isEqualTo(daylight);
            assertThat(zone.blocks("DAYLIGHT").get(0).value("DTSTART"))
                    .isLessThan(Integer.toString(date.minusDays(1).getYear()));
        }
    }

    @Test
    void saysTheDayBeforeWhereTheChangeOfSundayComesOnSaturday() {
        IcsReader.Block zone = definition(ZoneId.of("America/Nuuk"), LocalDateTime.parse("2026-07-01T12:00"));

        assertThat(zone.blocks("STANDARD").get(0).value("RRULE")).isEqualTo("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
        assertThat(zone.blocks("DAYLIGHT").get(0).value("RRULE"))
                .isEqualTo("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA");
    }

    @Test
    void saysNoRuleForCairoWhoseChangeFallsIntoTwoMonths() {
        ZoneId cairo = ZoneId.of("Africa/Cairo");

        assertThat(definition(cairo, LocalDateTime.parse("2026-09-23T14:00")).blocks())
                .hasSize(1);
        assertThat(event(cairo, LocalDateTime.parse("2026-10-29T14:00")).value("DTSTART"))
                .isEqualTo("20261029T110000Z");
    }

    @ParameterizedTest
    @CsvSource({
        "America/Nuuk, 2023-03-25T12:00, 20230325T150000Z",
        "Asia/Pyongyang, 2015-08-14T12:00, 20150814T030000Z",
        "Asia/Pyongyang, 2018-05-05T12:00, 20180505T030000Z"
    })
    void writesUniversalTimeInTheDaysOfAnIrregularChange(String id, LocalDateTime date, String universal) {
        IcsReader.Block event = event(ZoneId.of(id), date);

        assertThat(event.value("DTSTART")).isEqualTo(universal);
    }

    @Test
    void givesTheSameInstantAsTheJdkInEveryZoneThatIsOffered() {
        assertThat(wrongIn(ZoneDefinitionTest::byItsDefinition, (zone, date) -> true))
                .isEmpty();
    }

    /** The second parser loses its way with summer time that is not one hour, and on the very day of a change. */
    @Test
    void isReadBackAsTheSameInstantByASecondParser() {
        Set<String> strange = Set.of("Australia/Lord_Howe", "Australia/LHI", "Antarctica/Troll");
        List<String> wrong = wrongIn(
                ZoneDefinitionTest::byBiweekly,
                (zone, date) -> !strange.contains(zone.getId()) && clockIsQuiet(zone, date));

        assertThat(wrong).isEmpty();
    }

    @Test
    void writesTheHourThatComesTwiceInUniversalTime() {
        IcsReader.Block event = event(ZoneId.of("Europe/Vienna"), LocalDateTime.parse("2026-10-25T02:30"));

        assertThat(event.value("DTSTART")).isEqualTo("20261025T003000Z");
    }

    @Test
    void looksAtAllTheDaysOfAFile() {
        ZoneId pyongyang = ZoneId.of("Asia/Pyongyang");
        LocalDateTime before = LocalDateTime.parse("2018-04-20T12:00");
        LocalDateTime after = LocalDateTime.parse("2018-05-20T12:00");
        IcsReader.Block calendar =
                IcsReader.calendar(Entries.file(Entries.at(before, pyongyang), Entries.at(after, pyongyang)));

        assertThat(calendar.blocks("VEVENT"))
                .extracting(event -> VTimeZoneReader.instant(calendar, event.line("DTSTART")))
                .containsExactly(
                        before.atZone(pyongyang).toInstant(),
                        after.atZone(pyongyang).toInstant());
    }

    private static List<String> wrongIn(Function<byte[], Instant> reader, BiPredicate<ZoneId, LocalDateTime> chosen) {
        List<ZoneId> zones = ZonePicker.groups().stream()
                .flatMap(group -> group.zones().stream())
                .toList();
        assertThat(zones).hasSizeGreaterThan(400);
        List<String> wrong = new ArrayList<>();
        for (LocalDateTime date : DATES) {
            zones.stream().filter(zone -> chosen.test(zone, date)).forEach(zone -> {
                byte[] file = Entries.file(Entries.at(date, zone));
                Instant read = reader.apply(file);
                if (!read.equals(date.atZone(zone).toInstant())) {
                    wrong.add(zone + " " + date + " " + read);
                }
                IcsLint.faults(file).forEach(fault -> wrong.add(zone + " " + date + " " + fault));
            });
        }
        return wrong;
    }

    @Test
    void definesEachZoneOnceForTheWholeFile() {
        byte[] file = Entries.file(DATES.stream()
                .flatMap(date -> Stream.of("Europe/Paris", "Asia/Tokyo", "Australia/Sydney")
                        .map(id -> Entries.at(date, ZoneId.of(id))))
                .toArray(CalendarEntry[]::new));

        assertThat(IcsLint.faults(file)).isEmpty();
        assertThat(IcsReader.calendar(file).blocks("VTIMEZONE"))
                .extracting(zone -> zone.value("TZID"))
                .containsExactly("Asia/Tokyo", "Australia/Sydney", "Europe/Paris");
    }

    private static Instant byItsDefinition(byte[] file) {
        IcsReader.Block calendar = IcsReader.calendar(file);
        return VTimeZoneReader.instant(
                calendar, calendar.blocks("VEVENT").get(0).line("DTSTART"));
    }

    private static Instant byBiweekly(byte[] file) {
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8))
                .first()
                .getEvents()
                .get(0)
                .getDateStart()
                .getValue()
                .toInstant();
    }

    private static boolean clockIsQuiet(ZoneId zone, LocalDateTime date) {
        Instant at = date.atZone(zone).toInstant();
        ZoneOffsetTransition next = zone.getRules().nextTransition(at.minus(Duration.ofDays(1)));
        return next == null || next.getInstant().isAfter(at.plus(Duration.ofDays(1)));
    }

    private static IcsReader.Block definition(ZoneId zone, LocalDateTime date) {
        return IcsReader.calendar(Entries.file(Entries.at(date, zone)))
                .blocks("VTIMEZONE")
                .get(0);
    }

    private static IcsReader.Block event(ZoneId zone, LocalDateTime date) {
        byte[] file = Entries.file(Entries.at(date, zone));
        assertThat(IcsLint.faults(file)).isEmpty();
        return IcsReader.calendar(file).blocks("VEVENT").get(0);
    }
}
