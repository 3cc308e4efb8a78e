package org.neaspec.plenary.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.SegmentFacts;

/**
 * What is known of a meeting before its programme is read.
 *
 * @param firstDay null while the meeting has no exact date
 * @param hoursStart announced hours
 * @param segments the codes of its segments
 * @param bodies the names of the bodies in the directory
 */
public record Setting(
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable ZoneId zone,
        @Nullable LocalTime hoursStart,
        @Nullable LocalTime hoursEnd,
        Set<String> segments,
        Set<String> bodies) {

    static Setting of(
            org.neaspec.plenary.meeting.MeetingFacts meeting, List<SegmentFacts> segments, Set<String> bodies) {
        boolean exact = meeting.date().exact();
        return new Setting(
                exact ? meeting.date().first() : null,
                exact ? meeting.date().last() : null,
                meeting.zone(),
                meeting.hoursStart(),
                meeting.hoursEnd(),
                Set.copyOf(segments.stream().map(SegmentFacts::code).toList()),
                bodies);
    }

    boolean outside(LocalDate day) {
        return (firstDay != null && day.isBefore(firstDay)) || (lastDay != null && day.isAfter(lastDay));
    }
}
