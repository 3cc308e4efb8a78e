package org.neaspec.plenary.registration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.Promotion;

/** Gives a place in a session or segment to somebody in its line whom an organiser chose, whatever the rank; and takes it back. */
@Singleton
public class GiveOccasionPlace {

    private final Gate gate;
    private final Seating seating;
    private final WaitingLine line;
    private final OccasionLines occasions;
    private final OccasionPlaces places;
    private final OccasionWaitRepository waits;

    GiveOccasionPlace(
            Gate gate,
            Seating seating,
            WaitingLine line,
            OccasionLines occasions,
            OccasionPlaces places,
            OccasionWaitRepository waits) {
        this.gate = gate;
        this.seating = seating;
        this.line = line;
        this.occasions = occasions;
        this.places = places;
        this.waits = waits;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** The person has the place, or is offered it where the meeting's places are offered. */
        record Given(String name) implements Outcome {}

        /** It was taken back, and goes to the next in line. */
        record TakenBack(String name) implements Outcome {}

        /** There is none. */
        record NoPlace(String name, List<Quota> quotas) implements Outcome {

            public NoPlace {
                quotas = List.copyOf(quotas);
            }
        }

        /** The person does not wait, may not attend, or has nothing that could be taken back. */
        record NotNow(String name) implements Outcome {}

        /** Nobody of this number stands in a line of this meeting. */
        record Unknown() implements Outcome {}
    }

    /** Takes what the person needs; where the meeting offers places, it is held until the answer. */
    @Transactional
    public Outcome give(Organiser by, long meetingId, long waitId) {
        var held = gate.hold(meetingId);
        var found = waits.byId(waitId).filter(wait -> wait.meetingId() == meetingId);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var wait = found.get();
        if (!wait.waits()
                || wait.state() == OccasionWait.State.OFFERED
                || !wait.present()
                || !occasions.eligible(held, wait)) {
            return new Outcome.NotNow(wait.printedName());
        }
        var shortage = occasions.give(held, seating.quotas(held), wait, by);
        return shortage.none()
                ? new Outcome.Given(wait.printedName())
                : new Outcome.NoPlace(wait.printedName(), shortage.quotas());
    }

    /**
     * Takes back what somebody got who had waited, or is offered: the person stands where he or she stood. Where the rule gives out
     * places, it passes the person over from then on.
     */
    @Transactional
    public Outcome takeBack(Organiser by, long meetingId, long waitId) {
        var held = gate.hold(meetingId);
        var found = waits.byId(waitId).filter(wait -> wait.meetingId() == meetingId);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var wait = found.get();
        if (wait.state() != OccasionWait.State.TAKEN && wait.state() != OccasionWait.State.OFFERED) {
            return new Outcome.NotNow(wait.printedName());
        }
        places.end(
                wait,
                held.promotion() == Promotion.BY_HAND ? OccasionWait.State.IN_LINE : OccasionWait.State.PASSED_OVER,
                by);
        occasions.release(held, wait.registrationId());
        line.advance(held);
        return new Outcome.TakenBack(wait.printedName());
    }
}
