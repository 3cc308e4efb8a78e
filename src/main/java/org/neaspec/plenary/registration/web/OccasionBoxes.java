package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Capacity;
import org.neaspec.plenary.registration.OccasionWait.State;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Messages;

/** Says to a person where he or she stands in the lines of sessions and segments. */
@Singleton
class OccasionBoxes {

    private final Capacity capacity;
    private final Messages messages;

    OccasionBoxes(Capacity capacity, Messages messages) {
        this.capacity = capacity;
        this.messages = messages;
    }

    List<OccasionBox> of(MeetingFacts meeting, RegistrationDetail detail, String token) {
        return detail.status().holdsPlace()
                ? capacity.awaitedBy(detail.id()).stream()
                        .map(awaited -> box(meeting, awaited, token))
                        .toList()
                : List.of();
    }

    private OccasionBox box(MeetingFacts meeting, Capacity.Awaited awaited, String token) {
        var where = awaited.where();
        var gone = where.state() == State.LEFT || where.state() == State.LAPSED;
        return new OccasionBox(
                where.title(),
                text(meeting, awaited),
                where.state() == State.OFFERED ? RegistrationPaths.occasionAcceptance(token, where.id()) : null,
                where.state() == State.LEFT ? null : RegistrationPaths.occasionLeaving(token, where.id()),
                gone ? RegistrationPaths.occasionLine(token, where.id()) : null);
    }

    /** Where the person stands, in one sentence. */
    String text(MeetingFacts meeting, Capacity.Awaited awaited) {
        var until = awaited.where().offeredUntil();
        var rank = awaited.rank();
        if (until != null) {
            return words("registration.my.offered", Moments.moment(until, meeting.zoneOrUtc()));
        }
        return rank != null
                ? words("registration.my.rank", rank)
                : words("registration.wait." + awaited.where().state().name());
    }

    private String words(String key, Object... arguments) {
        return messages.text(Locale.ENGLISH, key, arguments);
    }
}
