package org.neaspec.plenary.meeting;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.Paper;

/** A meeting written down, turned into its row. */
final class MeetingPaper {

    private final Paper paper;
    private final Instant now;
    private final MeetingDate date;

    MeetingPaper(Paper paper, Instant now) {
        this.paper = paper;
        this.now = now;
        this.date = MeetingDates.parse(paper.text("date")).because(paper.textOrNull("date reason"));
    }

    MeetingRow row(@Nullable Long seriesId) {
        Paper hours = paper.in("hours");
        Paper venue = paper.in("venue");
        Paper objectives = paper.in("objectives");
        Paper registration = paper.in("registration");
        return new MeetingRow(
                null,
                paper.text("slug"),
                paper.text("code"),
                seriesId,
                paper.numberOrNull("ordinal"),
                paper.text("title"),
                paper.one(MeetingKind.class, "kind"),
                paper.has("stage") ? paper.one(Stage.class, "stage") : Stage.SCHEDULED,
                paper.textOrNull("status"),
                paper.textOrNull("programme label"),
                paper.oneOrNull(Mode.class, "mode"),
                paper.flag("demonstration"),
                date.precision(),
                date.first(),
                date.last(),
                date.reason(),
                hours.timeOrNull("start"),
                hours.timeOrNull("end"),
                paper.textOrNull("zone"),
                venue.textOrNull("name"),
                venue.textOrNull("room"),
                venue.textOrNull("city"),
                venue.textOrNull("country"),
                venue.textOrNull("line"),
                paper.in("host").textOrNull("state"),
                paper.in("host").textOrNull("line"),
                paper.textOrNull("chair"),
                paper.textOrNull("about"),
                objectives.textOrNull("intro"),
                objectives.textOrNull("note"),
                paper.textOrNull("responsible"),
                paper.in("attendance").has("admits") ? MeetingRow.RESTRICTED : MeetingRow.OPEN,
                paper.in("attendance").textOrNull("line"),
                paper.flag("guiding questions promised"),
                paper.textOrNull("contact"),
                opens(registration),
                closes(registration),
                registration.numberOrNull("places"),
                0,
                1,
                0,
                now,
                now,
                now,
                false,
                EndorsementAsked.NOT_ASKED,
                null);
    }

    /** An instant, or {@code now}. */
    private @Nullable Instant opens(Paper registration) {
        return registration
                .find("opens")
                .map(opens -> opens.equals("now") ? now.truncatedTo(ChronoUnit.MINUTES) : Instant.parse(opens))
                .orElse(null);
    }

    /** An instant, or some days before the first day of the meeting at a time of the day there. */
    private @Nullable Instant closes(Paper registration) {
        Integer daysBefore = registration.numberOrNull("closes days before");
        if (daysBefore == null) {
            return registration.find("closes").map(Instant::parse).orElse(null);
        }
        LocalTime time = LocalTime.parse(registration.text("closes at"));
        ZoneId zone = paper.has("zone") ? ZoneId.of(paper.text("zone")) : ZoneOffset.UTC;
        return Objects.requireNonNull(date.first(), "a day to count from")
                .minusDays(daysBefore)
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }
}
