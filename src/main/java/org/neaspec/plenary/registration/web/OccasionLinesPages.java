package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.OccasionWait;
import org.neaspec.plenary.registration.OccasionWait.State;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Messages;

/** The lines of sessions and segments as staff see them; no query for any of them. */
@Singleton
class OccasionLinesPages {

    private final States states;
    private final Messages messages;

    OccasionLinesPages(States states, Messages messages) {
        this.states = states;
        this.messages = messages;
    }

    List<CapacityPage.Occasion> of(MeetingFacts meeting, List<OccasionWait> all) {
        Map<String, List<OccasionWait>> lines = all.stream()
                .filter(wait -> wait.state() != State.LEFT)
                .collect(Collectors.groupingBy(OccasionWait::occasion, LinkedHashMap::new, Collectors.toList()));
        return lines.values().stream()
                .map(line -> new CapacityPage.Occasion(line.get(0).title(), people(meeting, line)))
                .toList();
    }

    private List<CapacityPage.Stander> people(MeetingFacts meeting, List<OccasionWait> line) {
        List<CapacityPage.Stander> people = new ArrayList<>();
        int rank = 0;
        for (var wait : line) {
            rank += wait.inLine() ? 1 : 0;
            people.add(person(meeting, wait, rank));
        }
        return people;
    }

    private CapacityPage.Stander person(MeetingFacts meeting, OccasionWait wait, int rank) {
        var has = wait.state() == State.TAKEN || wait.state() == State.OFFERED;
        var path = MeetingPaths.capacity(meeting.slug()) + "/occasions/" + wait.id();
        return new CapacityPage.Stander(
                wait.inLine() ? String.valueOf(rank) : "–",
                wait.printedName(),
                RegistrationPaths.review(meeting.slug(), wait.reference()),
                what(wait.category(), wait.stateCode(), wait.attendance()),
                note(meeting, wait),
                has ? null : path + "/place",
                has ? path + "/return" : null);
    }

    private @Nullable String note(MeetingFacts meeting, OccasionWait wait) {
        var until = wait.offeredUntil();
        if (until != null) {
            return text("registration.capacity.offered", Moments.moment(until, meeting.zoneOrUtc()));
        }
        if (wait.state() == State.IN_LINE) {
            return wait.inLine() ? null : text("registration.capacity.occasions.notApproved");
        }
        return text("registration.capacity.occasions." + wait.state().name());
    }

    /** What somebody is, in words. */
    String what(Category category, @Nullable String stateCode, Attendance attendance) {
        return Stream.of(
                        text(category.messageKey()),
                        stateCode == null ? "" : states.shortName(stateCode),
                        text(attendance.messageKey()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.ENGLISH, key, arguments);
    }
}
