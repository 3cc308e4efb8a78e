package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.Appointment;
import org.neaspec.plenary.people.Appointments;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.people.web.PeoplePaths;
import org.neaspec.plenary.registration.Lookalike;
import org.neaspec.plenary.registration.Lookalikes;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.web.Messages;

/**
 * Says on the pages of a review whom somebody may be. Whoever keeps the directory sees everybody, and can say that two are one;
 * others see those who are registered for the same meeting.
 */
@Singleton
class ReviewLookalikes {

    private final Lookalikes lookalikes;
    private final Appointments appointments;
    private final States states;
    private final Messages messages;

    ReviewLookalikes(Lookalikes lookalikes, Appointments appointments, States states, Messages messages) {
        this.lookalikes = lookalikes;
        this.appointments = appointments;
        this.states = states;
        this.messages = messages;
    }

    /** The mark of a line of the queue; null for none. */
    @Nullable
    String mark(Organiser organiser, Lookalikes.@Nullable Mark mark) {
        if (mark == null) {
            return null;
        }
        var state = mark.stateCode();
        if (mark.reference() != null) {
            return state == null
                    ? words("registration.double.here", mark.reference())
                    : words("registration.double.hereFor", mark.reference(), inText(state));
        }
        return organiser.may(Task.SITE) ? words("registration.double.known", mark.many()) : null;
    }

    List<ReviewPage.Alike> of(MeetingFacts meeting, RegistrationDetail detail, Organiser organiser) {
        var all = lookalikes.of(detail.id());
        var keeps = organiser.may(Task.SITE);
        var held = keeps && !all.isEmpty()
                ? appointments.ofAll(all.stream().map(Lookalike::personId).toList())
                : List.<Appointment>of();
        List<ReviewPage.Alike> alike = new ArrayList<>();
        for (var one : all) {
            var reference = one.reference();
            if (keeps || reference != null) {
                alike.add(new ReviewPage.Alike(
                        one.name(),
                        Stream.of(one.localName(), one.body(), keeps ? one.email() : null)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")),
                        one.why().messageKey(),
                        holds(one, held),
                        here(one),
                        reference == null ? null : RegistrationPaths.review(meeting.slug(), reference),
                        keeps ? PeoplePaths.merge(one.mine(), one.person()) : null,
                        keeps && reference == null
                                ? RegistrationPaths.samePerson(meeting.slug(), detail.reference())
                                : null,
                        one.person(),
                        one.mineVersion(),
                        one.personVersion()));
            }
        }
        return alike;
    }

    /** Where the directory has whoever is registered. */
    String personPath(RegistrationDetail detail) {
        return PeoplePaths.person(lookalikes.person(detail.id()));
    }

    private @Nullable String here(Lookalike one) {
        var state = one.stateCode();
        if (one.reference() == null) {
            return null;
        }
        return state == null
                ? words("registration.double.here", one.reference())
                : words("registration.double.hereFor", one.reference(), inText(state));
    }

    /** "NEACAP SPC member of Mongolia", as far as it is not over. */
    private @Nullable String holds(Lookalike one, List<Appointment> held) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var said = held.stream()
                .filter(appointment -> appointment.personId() == one.personId())
                .filter(appointment -> {
                    var until = appointment.validUntil();
                    return until == null || !until.isBefore(today);
                })
                .map(appointment -> {
                    var kind = words(appointment.kind().messageKey());
                    var state = appointment.stateCode();
                    return state == null ? kind : words("registration.double.holdsOf", kind, inText(state));
                })
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? null : words("registration.double.holds", said);
    }

    private String inText(String state) {
        return states.find(state).map(State::inText).orElse(state);
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
