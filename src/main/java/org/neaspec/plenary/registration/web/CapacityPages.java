package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Promotion;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.LimitedSessions;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Capacity;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.Quota;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.WaitingPerson;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the page of a meeting's places together: the same few queries for any number of people. */
@Singleton
class CapacityPages {

    private final Capacity capacity;
    private final QuotaWords words;
    private final Programmes programmes;
    private final LimitedSessions sessions;
    private final States states;
    private final OccasionLinesPages occasions;
    private final Messages messages;
    private final Clock clock;

    CapacityPages(
            Capacity capacity,
            QuotaWords words,
            Programmes programmes,
            LimitedSessions sessions,
            States states,
            OccasionLinesPages occasions,
            Messages messages,
            Clock clock) {
        this.capacity = capacity;
        this.words = words;
        this.programmes = programmes;
        this.sessions = sessions;
        this.states = states;
        this.occasions = occasions;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param typed what was sent and refused, to be shown again; null on a first visit
     */
    CapacityPage page(MeetingFacts meeting, FormErrors errors, @Nullable Form typed) {
        var now = capacity.of(meeting.id());
        var path = MeetingPaths.capacity(meeting.slug());
        var places = now.meeting().places();
        var names = words.of(meeting.id(), now.quotas());
        return new CapacityPage(
                errors,
                MeetingHead.of(meeting, clock),
                typed(typed, "places", places == null ? "" : places.toString()),
                taken(now.meeting().placesTaken(), places),
                places == null ? null : over(now.meeting().placesTaken(), places),
                path + "/meeting",
                now.quotas().stream()
                        .map(quota -> row(now, quota, names.get(quota.id()), path, typed))
                        .toList(),
                capacity.awaited(meeting.id()).stream()
                        .map(quota -> new CapacityPage.Awaited(
                                words.of(meeting.id(), quota),
                                quota.places(),
                                path + "/awaited/" + quota.id() + "/removal"))
                        .toList(),
                scope(meeting, typed),
                path + "/quotas",
                line(meeting, now, path, typed),
                occasions.of(meeting, now.occasions()));
    }

    private CapacityPage.Row row(
            Capacity.Overview now, Quota quota, @Nullable String name, String path, @Nullable Form typed) {
        var field = "places-" + quota.id();
        return new CapacityPage.Row(
                Objects.requireNonNullElse(name, ""),
                taken(quota.taken(), quota.places()),
                now.waitingFor(quota),
                over(quota.taken(), quota.places()),
                field,
                typed(typed, field, String.valueOf(quota.places())),
                path + "/quotas/" + quota.id(),
                path + "/quotas/" + quota.id() + "/removal");
    }

    private CapacityPage.Scope scope(MeetingFacts meeting, @Nullable Form typed) {
        return new CapacityPage.Scope(
                programmes.segments(meeting.id()).stream()
                        .map(segment -> chosen(
                                typed,
                                "segment",
                                String.valueOf(segment.id()),
                                text("registration.capacity.segment", segment.code()) + ": " + segment.title()))
                        .toList(),
                sessions.of(meeting.id()).stream()
                        .map(session -> chosen(typed, "session", session.publicId(), QuotaWords.print(session)))
                        .toList(),
                Stream.of(Category.values())
                        .map(category -> chosen(typed, "category", category.name(), text(category.messageKey())))
                        .toList(),
                states.all().stream()
                        .map(state -> chosen(typed, "state", state.code(), states.shortName(state.code())))
                        .toList(),
                Stream.of(Attendance.values())
                        .map(way -> chosen(typed, "attendance", way.name(), text(way.messageKey())))
                        .toList(),
                typed(typed, "quotaPlaces", ""));
    }

    private CapacityPage.Line line(MeetingFacts meeting, Capacity.Overview now, String path, @Nullable Form typed) {
        List<CapacityPage.Waiter> people = new ArrayList<>();
        int rank = 0;
        for (var person : now.line()) {
            rank += person.inLine() ? 1 : 0;
            people.add(waiter(meeting, person, rank, path));
        }
        var held = now.meeting();
        var asked = typed != null && typed.has("offerHours");
        return new CapacityPage.Line(
                asked ? Objects.requireNonNull(typed).has("waitingList") : held.waitingList(),
                Stream.of(Promotion.values())
                        .map(way -> new Choice(
                                way.name(),
                                text(way.messageKey()),
                                way == held.promotion(),
                                text(way.messageKey() + ".hint")))
                        .toList(),
                typed(typed, "offerHours", String.valueOf(held.offerHours())),
                path + "/waiting-list",
                people);
    }

    private CapacityPage.Waiter waiter(MeetingFacts meeting, WaitingPerson person, int rank, String path) {
        var offered = person.offeredUntil();
        var aside = person.aside();
        var note = offered != null
                ? text("registration.capacity.offered", Moments.moment(offered, meeting.zoneOrUtc()))
                : aside == null ? null : text("registration.aside." + aside.name());
        return new CapacityPage.Waiter(
                person.inLine() ? String.valueOf(rank) : "–",
                person.printedName(),
                RegistrationPaths.review(meeting.slug(), person.reference()),
                occasions.what(person.category(), person.stateCode(), person.attendance()),
                note,
                person.reference(),
                offered == null ? path + "/line/" + person.reference() + "/offer" : null,
                offered == null ? path + "/line/" + person.reference() + "/rank" : null);
    }

    private String taken(int taken, @Nullable Integer places) {
        return places == null
                ? text("registration.capacity.takenOfAny", taken)
                : text("registration.capacity.taken", taken, places);
    }

    private @Nullable String over(int taken, int places) {
        return taken > places ? text("registration.capacity.over", taken - places, taken - places + 1) : null;
    }

    private static Choice chosen(@Nullable Form typed, String field, String value, String label) {
        return Choice.of(value, label, typed != null && typed.text(field).equals(value));
    }

    private static String typed(@Nullable Form typed, String field, String otherwise) {
        return typed != null && typed.has(field) ? typed.text(field) : otherwise;
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.ENGLISH, key, arguments);
    }
}
