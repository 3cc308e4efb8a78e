package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Standing;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.Registrations;

/** Counts who may attend each segment, for several meetings in five queries. */
@Singleton
class Attending {

    private final Registrations registrations;
    private final Programmes programmes;

    Attending(Registrations registrations, Programmes programmes) {
        this.registrations = registrations;
        this.programmes = programmes;
    }

    /** By meeting its segments in order, each with how many people are admitted to it now. */
    Map<Long, List<OrganiserHomePage.Segment>> of(List<MeetingCard> meetings) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = meetings.stream().map(MeetingCard::id).toList();
        Map<Long, List<SegmentFacts>> segments = programmes.segments(ids);
        Map<Long, List<Standing>> approved =
                registrations.approved(ids).stream().collect(Collectors.groupingBy(Standing::meetingId));
        Map<Long, List<OrganiserHomePage.Segment>> counted = new LinkedHashMap<>();
        for (MeetingCard meeting : meetings) {
            List<Standing> people = approved.getOrDefault(meeting.id(), List.of());
            counted.put(
                    meeting.id(),
                    segments.getOrDefault(meeting.id(), List.of()).stream()
                            .map(segment -> count(meeting, segment, people))
                            .toList());
        }
        return counted;
    }

    private OrganiserHomePage.Segment count(MeetingCard meeting, SegmentFacts segment, List<Standing> people) {
        var occasion = programmes.occasion(meeting, segment);
        long admitted = people.stream()
                .filter(standing -> Admission.decide(standing, occasion).admitted())
                .count();
        return new OrganiserHomePage.Segment(segment.code(), segment.title(), admitted);
    }
}
