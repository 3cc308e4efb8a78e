package org.neaspec.plenary.roster.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.people.BodyKind;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.roster.Roster;
import org.neaspec.plenary.roster.RosterFilter;
import org.neaspec.plenary.roster.RosterQuery;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Messages;

/** What a list can be narrowed to. */
@Singleton
class RosterChoices {

    private final States states;
    private final Messages messages;

    RosterChoices(States states, Messages messages) {
        this.states = states;
        this.messages = messages;
    }

    /** @param from as typed, also where it is no day */
    RosterPage.Asked of(RosterQuery query, Roster.Choices there, List<SegmentFacts> segments, String from, String to) {
        var filter = query.filter();
        return new RosterPage.Asked(
                filter.words(),
                statuses(filter),
                named(Category.values(), Category::messageKey, filter.category()),
                // Also the one asked for, where nobody is there for it.
                Stream.concat(there.states().stream(), states.find(filter.state()).map(State::code).stream())
                        .distinct()
                        .sorted(Comparator.comparing(states::sortKey))
                        .map(code -> Choice.of(code, states.shortName(code), code.equals(filter.state())))
                        .toList(),
                filter.body(),
                Stream.concat(
                                named(BodyKind.values(), BodyKind::messageKey, filter.bodyKind()).stream(),
                                Stream.of(
                                        choice(RosterFilter.NONE, "roster.statistics.bodies.none", filter.bodyKind())))
                        .toList(),
                segments.stream().flatMap(segment -> segment(segment, filter)).toList(),
                named(Attendance.values(), Attendance::messageKey, filter.attendance()),
                Stream.concat(
                                anyOrNone("role", filter.role()),
                                named(DelegationRole.values(), DelegationRole::messageKey, filter.role()).stream())
                        .toList(),
                from,
                to,
                Stream.of(RosterFilter.NOTE, RosterFilter.CHANGE, RosterFilter.FAILING)
                        .map(mark -> choice(mark, "roster.filter.mark." + mark, filter.mark()))
                        .toList(),
                Stream.concat(anyOrNone("assignee", filter.assignee()), assignees(there.assignees(), filter))
                        .toList(),
                query.fields().getOrDefault("sort", ""),
                more(query) || !from.isEmpty() || !to.isEmpty());
    }

    private List<Choice> statuses(RosterFilter filter) {
        return Stream.concat(
                        Stream.of(choice(RosterFilter.PRESENT, "roster.filter.present", filter.status())),
                        named(RegistrationStatus.values(), RegistrationStatus::messageKey, filter.status()).stream())
                .toList();
    }

    private static boolean more(RosterQuery query) {
        var filter = query.filter();
        return Stream.of(
                        filter.body(),
                        filter.bodyKind(),
                        filter.segment(),
                        filter.attendance(),
                        filter.role(),
                        filter.mark(),
                        filter.assignee())
                .anyMatch(asked -> !asked.isEmpty());
    }

    private Stream<Choice> segment(SegmentFacts segment, RosterFilter filter) {
        return Stream.of("yes", "no")
                .map(way -> Choice.of(
                        way + ":" + segment.code(),
                        messages.text(
                                Locale.ENGLISH, "registration.queue.eligible." + way, segment.code(), segment.title()),
                        filter.segment().equals(way + ":" + segment.code())));
    }

    private Stream<Choice> anyOrNone(String field, String chosen) {
        return Stream.of(
                choice(RosterFilter.ANY, "roster.filter." + field + ".any", chosen),
                choice(RosterFilter.NONE, "roster.filter." + field + ".none", chosen));
    }

    private static Stream<Choice> assignees(Map<Long, String> assignees, RosterFilter filter) {
        return assignees.entrySet().stream()
                .map(one -> Choice.of(
                        one.getKey().toString(),
                        one.getValue(),
                        one.getKey().toString().equals(filter.assignee())));
    }

    private <T extends Enum<T>> List<Choice> named(T[] values, Function<T, String> key, String chosen) {
        return Arrays.stream(values)
                .map(value -> choice(value.name(), key.apply(value), chosen))
                .toList();
    }

    private Choice choice(String value, String key, String chosen) {
        return Choice.of(value, messages.text(Locale.ENGLISH, key), value.equals(chosen));
    }
}
