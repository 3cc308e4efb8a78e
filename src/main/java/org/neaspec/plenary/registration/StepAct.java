package org.neaspec.plenary.registration;

import static org.neaspec.plenary.registration.Hand.FOCAL_POINT;
import static org.neaspec.plenary.registration.Hand.PERSON;
import static org.neaspec.plenary.registration.Hand.SECRETARIAT;
import static org.neaspec.plenary.registration.Hand.SYSTEM;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a registration: by whose hand, in which state, and where it leads. This table is the whole of the rules; a
 * registration moves by a row of it or not at all. Words on the screen come from the messages {@code registration.step.<name>}.
 */
public enum StepAct {
    /** Named, or named again after having been taken out or replaced: the person is asked to complete the form. */
    INVITED(
            shown(),
            by(SECRETARIAT, FOCAL_POINT),
            new Moves()
                    .begin(RegistrationStatus.INVITED)
                    .from(RegistrationStatus.WITHDRAWN, RegistrationStatus.REPLACED)
                    .to(RegistrationStatus.INVITED)),
    /** The form is kept half-way through. */
    STARTED(shown(), by(PERSON), new Moves().from(RegistrationStatus.INVITED).to(RegistrationStatus.DRAFT)),
    RECEIVED(
            shown(),
            by(PERSON, FOCAL_POINT, SECRETARIAT),
            new Moves()
                    .begin(Moves.IN_LINE)
                    .begin(RegistrationStatus.WAITING)
                    .from(RegistrationStatus.INVITED, RegistrationStatus.DRAFT)
                    .to(Moves.IN_LINE)
                    .to(RegistrationStatus.WAITING)),
    CHANGED(
            shown(),
            by(PERSON, FOCAL_POINT, SECRETARIAT),
            new Moves()
                    .from(Moves.IN_LINE)
                    .from(RegistrationStatus.RETURNED)
                    .to(Moves.IN_LINE)
                    .from(RegistrationStatus.APPROVED)
                    .to(Moves.IN_LINE)
                    .to(RegistrationStatus.APPROVED)
                    .from(RegistrationStatus.WAITING)
                    .to(RegistrationStatus.WAITING)),
    /** How somebody was named who has not answered yet is put right. */
    CORRECTED(
            hidden(),
            by(FOCAL_POINT, SECRETARIAT),
            new Moves()
                    .staying(RegistrationStatus.INVITED, RegistrationStatus.DRAFT)
                    .from(RegistrationStatus.DRAFT)
                    .to(RegistrationStatus.INVITED)),
    ENDORSED(
            shown(),
            by(FOCAL_POINT, SECRETARIAT),
            new Moves()
                    .from(Moves.IN_LINE)
                    .to(RegistrationStatus.UNDER_REVIEW)
                    .staying(RegistrationStatus.RETURNED, RegistrationStatus.WAITING)),
    ENDORSEMENT_REFUSED(
            hidden(),
            by(FOCAL_POINT, SECRETARIAT),
            new Moves()
                    .from(Moves.IN_LINE)
                    .to(RegistrationStatus.AWAITING_ENDORSEMENT)
                    .staying(RegistrationStatus.RETURNED, RegistrationStatus.WAITING)),
    /** The meeting asks for endorsement from now on. */
    ENDORSEMENT_ASKED(
            hidden(),
            by(SYSTEM),
            new Moves()
                    .from(RegistrationStatus.UNDER_REVIEW)
                    .to(RegistrationStatus.AWAITING_ENDORSEMENT)
                    .staying(RegistrationStatus.RETURNED, RegistrationStatus.WAITING)),
    /** The meeting does not ask for endorsement any more. */
    ENDORSEMENT_WAIVED(
            hidden(),
            by(SYSTEM),
            new Moves()
                    .from(Moves.IN_LINE)
                    .to(RegistrationStatus.UNDER_REVIEW)
                    .staying(RegistrationStatus.RETURNED, RegistrationStatus.WAITING)),
    APPROVED(
            shown(),
            by(SECRETARIAT, SYSTEM),
            new Moves()
                    .from(RegistrationStatus.UNDER_REVIEW, RegistrationStatus.RETURNED, RegistrationStatus.WAITING)
                    .from(RegistrationStatus.DECLINED, RegistrationStatus.APPROVED)
                    .to(RegistrationStatus.APPROVED)),
    RETURNED(
            shown(),
            by(SECRETARIAT),
            new Moves()
                    .from(Moves.IN_LINE)
                    .from(RegistrationStatus.APPROVED, RegistrationStatus.DECLINED)
                    .to(RegistrationStatus.RETURNED)),
    DECLINED(
            shown(),
            by(SECRETARIAT),
            new Moves()
                    .from(Moves.IN_LINE)
                    .from(RegistrationStatus.RETURNED, RegistrationStatus.APPROVED, RegistrationStatus.WAITING)
                    .to(RegistrationStatus.DECLINED)),
    WAIT_LISTED(
            shown(),
            by(SECRETARIAT, SYSTEM),
            new Moves()
                    .from(Moves.IN_LINE)
                    .from(RegistrationStatus.RETURNED, RegistrationStatus.APPROVED, RegistrationStatus.DECLINED)
                    .to(RegistrationStatus.WAITING)),
    /** A place became free for somebody on the waiting list. */
    PROMOTED(
            shown(),
            by(PERSON, SECRETARIAT, SYSTEM),
            new Moves().from(RegistrationStatus.WAITING).to(Moves.IN_LINE).to(RegistrationStatus.APPROVED)),
    /** A place is held for somebody on the waiting list, until he or she answers or the time is over. */
    OFFERED(shown(), by(SECRETARIAT, SYSTEM), new Moves().staying(RegistrationStatus.WAITING)),
    OFFER_DECLINED(
            shown(), by(PERSON), new Moves().from(RegistrationStatus.WAITING).to(RegistrationStatus.WITHDRAWN)),
    OFFER_LAPSED(shown(), by(SYSTEM), new Moves().staying(RegistrationStatus.WAITING)),
    /** Somebody whom the rule passed over stands in line again. */
    BACK_IN_LINE(shown(), by(PERSON, SECRETARIAT), new Moves().staying(RegistrationStatus.WAITING)),
    LINE_MOVED(hidden(), by(SECRETARIAT), new Moves().staying(RegistrationStatus.WAITING)),
    SESSIONS_CHOSEN(shown(), by(PERSON), new Moves().staying(Moves.CHANGEABLE)),
    /** Somebody may not attend any more what he or she chose. */
    SESSIONS_LOST(shown(), by(SYSTEM), new Moves().staying(Moves.CHANGEABLE)),
    /** In line for a session or a segment in which no place is left. */
    OCCASION_AWAITED(shown(), by(PERSON, SYSTEM), new Moves().staying(Moves.CHANGEABLE)),
    OCCASION_LEFT(shown(), by(PERSON), new Moves().staying(Moves.CHANGEABLE)),
    OCCASION_OFFERED(shown(), by(SECRETARIAT, SYSTEM), new Moves().staying(Moves.CHANGEABLE)),
    OCCASION_OFFER_LAPSED(shown(), by(SYSTEM), new Moves().staying(Moves.CHANGEABLE)),
    OCCASION_PROMOTED(shown(), by(PERSON, SECRETARIAT, SYSTEM), new Moves().staying(Moves.CHANGEABLE)),
    OCCASION_TAKEN_BACK(shown(), by(SECRETARIAT), new Moves().staying(Moves.CHANGEABLE)),
    REOPENED(
            shown(),
            by(SECRETARIAT),
            new Moves()
                    .from(RegistrationStatus.RETURNED, RegistrationStatus.APPROVED, RegistrationStatus.WAITING)
                    .from(RegistrationStatus.DECLINED, RegistrationStatus.WITHDRAWN)
                    .from(RegistrationStatus.CANCELLED, RegistrationStatus.REPLACED)
                    .to(Moves.IN_LINE)
                    .from(RegistrationStatus.WITHDRAWN, RegistrationStatus.CANCELLED, RegistrationStatus.REPLACED)
                    .to(RegistrationStatus.INVITED)),
    WITHDRAWN(
            shown(),
            by(PERSON, FOCAL_POINT, SECRETARIAT),
            new Moves().from(Moves.PRESENT).to(RegistrationStatus.WITHDRAWN)),
    REJOINED(
            shown(),
            by(PERSON),
            new Moves()
                    .from(RegistrationStatus.WITHDRAWN)
                    .to(Moves.IN_LINE)
                    .to(RegistrationStatus.WAITING)
                    .to(RegistrationStatus.INVITED)),
    CANCELLED(shown(), by(SECRETARIAT), new Moves().from(Moves.PRESENT).to(RegistrationStatus.CANCELLED)),
    REPLACED(
            shown(),
            by(FOCAL_POINT, SECRETARIAT),
            new Moves().from(Moves.PRESENT).to(RegistrationStatus.REPLACED)),
    /** An organiser took the last decision back. */
    UNDONE(shown(), by(SECRETARIAT), new Moves().anywhere()),
    /** A change the person wants after the freeze; nothing changes yet. */
    CHANGE_REQUESTED(shown(), by(PERSON), new Moves().staying(Moves.CHANGEABLE)),
    CHANGE_REFUSED(shown(), by(SECRETARIAT), new Moves().staying(EnumSet.allOf(RegistrationStatus.class))),
    DESIGNATION_VERIFIED(hidden(), by(SECRETARIAT), new Moves().staying(EnumSet.allOf(RegistrationStatus.class))),
    DESIGNATION_REMOVED(hidden(), by(SECRETARIAT), new Moves().staying(EnumSet.allOf(RegistrationStatus.class))),
    /** A designation would open a segment in which no place is left. */
    SEGMENT_FULL(hidden(), by(SYSTEM), new Moves().staying(RegistrationStatus.APPROVED)),
    ASSIGNED(hidden(), by(SECRETARIAT), new Moves().staying(EnumSet.allOf(RegistrationStatus.class)));

    private final boolean shownToPerson;

    /** A copy that nothing can change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Hand> hands;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Moves moves;

    StepAct(boolean shownToPerson, Set<Hand> hands, Moves moves) {
        this.shownToPerson = shownToPerson;
        this.hands = hands;
        this.moves = moves;
    }

    private static boolean shown() {
        return true;
    }

    private static boolean hidden() {
        return false;
    }

    private static Set<Hand> by(Hand... hands) {
        return Set.of(hands);
    }

    /**
     * Whether it may be done.
     *
     * @param from where the registration stands; null while there is none
     */
    public boolean allows(@Nullable RegistrationStatus from, Hand by) {
        return hands.contains(by) && !moves.of(from).isEmpty();
    }

    /** Where it may lead, by whoever may do it; empty where it cannot be done. */
    public Set<RegistrationStatus> leadsTo(@Nullable RegistrationStatus from) {
        return moves.of(from);
    }

    /** Whether an organiser may take it back while nothing has happened since. */
    public boolean undoable() {
        return switch (this) {
            case APPROVED,
                    RETURNED,
                    DECLINED,
                    WAIT_LISTED,
                    PROMOTED,
                    REOPENED,
                    CANCELLED,
                    ENDORSED,
                    ENDORSEMENT_REFUSED -> true;
            default -> false;
        };
    }

    /** Whether it says nothing about where the registration stands. */
    boolean aside() {
        return switch (this) {
            case DESIGNATION_VERIFIED, DESIGNATION_REMOVED, SEGMENT_FULL, SESSIONS_LOST, ASSIGNED -> true;
            case OCCASION_AWAITED, OCCASION_LEFT, OCCASION_OFFERED, OCCASION_OFFER_LAPSED -> true;
            case OCCASION_PROMOTED, OCCASION_TAKEN_BACK -> true;
            default -> false;
        };
    }

    /** Whether the person sees this step in the timeline. */
    public boolean shownToPerson() {
        return shownToPerson;
    }

    /** The message that names this act. */
    public String messageKey() {
        return "registration.step." + name();
    }
}
