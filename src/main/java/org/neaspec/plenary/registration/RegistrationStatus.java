package org.neaspec.plenary.registration;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a registration stands. What leads from one state to another, and by whose hand, is the table of {@link StepAct}. Words
 * on the screen come from the messages {@code registration.status.<name>}.
 */
public enum RegistrationStatus {
    /** Asked to come by the secretariat or a focal point, and not heard of yet. */
    INVITED,
    /** Begun by the person, kept, and not sent yet. */
    DRAFT,
    /** Sent; the focal point of the State has still to say that the person represents it. */
    AWAITING_ENDORSEMENT,
    /** Sent, and waiting for the secretariat. */
    UNDER_REVIEW,
    /** Sent back to the person, who is asked to correct something. */
    RETURNED,
    APPROVED,
    /** On the waiting list: there is no place yet. */
    WAITING,
    DECLINED,
    /** Given up by the person. */
    WITHDRAWN,
    /** Ended by the secretariat, for a reason that is not the person's. */
    CANCELLED,
    /** Another person takes part instead. */
    REPLACED;

    /** The status of this name, if there is one. */
    public static Optional<RegistrationStatus> named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }

    /** Where somebody stands whose registration is looked at anew. */
    static RegistrationStatus inLine(Endorsement endorsement) {
        return endorsement.settled() ? UNDER_REVIEW : AWAITING_ENDORSEMENT;
    }

    /** Whether a place at the meeting is kept for a registration in this state. */
    public boolean holdsPlace() {
        return switch (this) {
            case AWAITING_ENDORSEMENT, UNDER_REVIEW, RETURNED, APPROVED -> true;
            default -> false;
        };
    }

    /** Whether the secretariat has something to do, or will have as soon as somebody else did his or her part. */
    public boolean open() {
        return this == AWAITING_ENDORSEMENT || this == UNDER_REVIEW || this == RETURNED || this == WAITING;
    }

    /** Whether the person takes no part, and nothing is to be expected any more. */
    public boolean ended() {
        return this == DECLINED || this == WITHDRAWN || this == CANCELLED || this == REPLACED;
    }

    /** Whether an organiser may decide this now. The same decision again would say nothing. */
    public boolean allows(Decision decision) {
        return decision.leadsTo() != this && decision.act().allows(this, Hand.SECRETARIAT);
    }

    /** Whether the person may still change what was sent. */
    public boolean changeable() {
        return StepAct.CHANGED.allows(this, Hand.PERSON);
    }

    /** Whether the person was asked to register, or had begun to, and has not sent the form yet. */
    public boolean unsent() {
        return this == INVITED || this == DRAFT;
    }

    /** Whether the person may withdraw. */
    public boolean withdrawable() {
        return StepAct.WITHDRAWN.allows(this, Hand.PERSON);
    }

    /** Whether the person may come back by her own will. What others ended only an organiser reopens. */
    public boolean rejoinable() {
        return StepAct.REJOINED.allows(this, Hand.PERSON);
    }

    /**
     * The state after the person changed what was sent.
     *
     * @param weighty whether something changed on which the decision rested
     * @param endorsement as it is after the change
     */
    RegistrationStatus afterChange(boolean weighty, Endorsement endorsement) {
        return this == WAITING || (this == APPROVED && !weighty) ? this : inLine(endorsement);
    }

    /** The message that names this state. */
    public String messageKey() {
        return "registration.status." + name();
    }
}
