package org.neaspec.plenary.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ProgrammeVersion;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;

/** What stands at the top and the bottom of every paper. */
@Singleton
class SheetHead {

    private final Messages messages;

    SheetHead(Messages messages) {
        this.messages = messages;
    }

    /** What the paper calls itself, then place, date and hours. */
    List<String> lines(MeetingFacts meeting, String label, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(label);
        if (!meeting.venue().print().isEmpty()) {
            lines.add(meeting.venue().print());
        }
        LocalTime start = meeting.hoursStart();
        LocalTime end = meeting.hoursEnd();
        lines.add(
                start == null || end == null
                        ? meeting.date().print()
                        : meeting.date().print() + ", " + TimeText.hours(start, end));
        return lines;
    }

    /** The label of the version, or of the newest for a draft, else simply "Programme". */
    String programmeLabel(MeetingFacts meeting, Edition edition, Locale locale) {
        ProgrammeVersion version = edition.version();
        return Stream.of(version == null ? meeting.programmeLabel() : version.label())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> messages.text(locale, PaperKind.PROGRAMME.messageKey()));
    }

    /** "Times are Ulaanbaatar time (UTC+8)." */
    List<String> zoneLine(MeetingFacts meeting, Locale locale) {
        LocalDate first = meeting.date().exact() ? meeting.date().first() : null;
        if (meeting.zone() == null || first == null) {
            return List.of();
        }
        Instant noon = first.atTime(LocalTime.NOON).atZone(meeting.zone()).toInstant();
        return List.of(messages.text(
                locale, "report.zone", TimeText.city(meeting.zone()), TimeText.offset(meeting.zone(), noon)));
    }

    /**
     * Which version it is and for whom. Papers of staff say when they were printed; one that anybody may fetch is the same
     * whenever it is printed, for otherwise its time would tell of work on what it does not show.
     */
    String stamp(MeetingFacts meeting, Edition edition, Instant now, Locale locale) {
        return Stream.of(
                        status(meeting, edition, locale),
                        edition.readers(),
                        edition.readers() == null ? null : printed(meeting, now, locale))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** The moment that the file bears. */
    Instant dated(Edition edition, Instant now) {
        ProgrammeVersion version = edition.version();
        return version == null || edition.readers() != null ? now : version.publishedAt();
    }

    private String status(MeetingFacts meeting, Edition edition, Locale locale) {
        ProgrammeVersion version = edition.version();
        if (version == null) {
            return messages.text(locale, "report.stamp.draft");
        }
        return messages.text(
                locale,
                edition.newest() ? "report.stamp.version" : "report.stamp.superseded",
                TimeText.moment(version.publishedAt(), meeting.zoneOrUtc(), locale));
    }

    private String printed(MeetingFacts meeting, Instant now, Locale locale) {
        return messages.text(
                locale,
                "report.stamp.printed",
                TimeText.moment(now, meeting.zoneOrUtc(), locale),
                TimeText.offset(meeting.zoneOrUtc(), now));
    }
}
