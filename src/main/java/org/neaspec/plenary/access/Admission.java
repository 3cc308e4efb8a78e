package org.neaspec.plenary.access;

import java.util.Optional;
import org.neaspec.plenary.access.Viewer.Participant;

/**
 * The one decision who may see and attend what. Page, calendar, mail, list and desk all ask here; none has a rule of its own.
 * Programmes are small, so a reader loads the rows of one meeting and asks for each: there is no second copy of the rule in
 * SQL that could disagree with this one.
 */
public final class Admission {

    private Admission() {}

    /**
     * Whether a registered person may attend.
     *
     * @return the verdict of the first rule that applies (domain notes, 4.3), with its reason; never null
     */
    public static Verdict decide(Standing standing, Occasion occasion) {
        return AdmissionRule.IN_ORDER.stream()
                .map(rule -> rule.apply(standing, occasion))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Verdict.no("nobodyElse", "access.reason.notDesignated"));
    }

    /**
     * What the verdict would be if the registration were approved: the organiser's "why eligible" before a decision. The
     * answer never opens anything.
     */
    public static Verdict foresee(Standing standing, Occasion occasion) {
        var approved = new Standing(
                standing.meetingId(), true, standing.designations(), standing.rulings(), standing.duties());
        return decide(approved, occasion);
    }

    /** What a viewer sees of a row. Everybody who may not attend it, organisers included, sees what its visibility gives. */
    public static Sight sight(Viewer viewer, Occasion occasion) {
        if (occasion.audience().open() || attends(viewer, occasion)) {
            return Sight.FULL;
        }
        return Sight.ofTheIneligible(occasion.audience().visibility());
    }

    /** Whether this viewer may attend: the question of personal programmes and feeds. */
    public static boolean attends(Viewer viewer, Occasion occasion) {
        return viewer instanceof Participant participant
                && decide(participant.standing(), occasion).admitted();
    }
}
