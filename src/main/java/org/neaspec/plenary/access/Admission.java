package org.neaspec.plenary.access;

import java.util.Optional;
import org.neaspec.plenary.access.Viewer.FocalPoint;
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
        return decide(standing.ifApproved(), occasion);
    }

    /**
     * Whether somebody may choose a session with limited places: who could attend it, once approved, if there were enough of
     * them. Who has a duty in it attends anyway and takes no place.
     */
    public static boolean mayChoose(Standing standing, Occasion occasion) {
        return occasion.byChoice()
                && !standing.hasDutyIn(occasion)
                && foresee(standing, occasion.withoutChoice()).admitted();
    }

    /**
     * What a viewer sees of a row. Everybody who may not attend it, organisers included, sees what its visibility gives; who only
     * has not chosen it sees what there is to choose.
     */
    public static Sight sight(Viewer viewer, Occasion occasion) {
        if (occasion.audience().open()
                || attends(viewer, occasion.withoutChoice())
                || sends(viewer, occasion.withoutChoice())) {
            return Sight.FULL;
        }
        return Sight.ofTheIneligible(occasion.audience().visibility());
    }

    /** Whether somebody of the focal point's delegation may attend. */
    private static boolean sends(Viewer viewer, Occasion occasion) {
        return viewer instanceof FocalPoint focalPoint
                && focalPoint.delegation().stream()
                        .anyMatch(standing -> decide(standing, occasion).admitted());
    }

    /** Whether this viewer may attend: the question of personal programmes and feeds. */
    public static boolean attends(Viewer viewer, Occasion occasion) {
        return viewer instanceof Participant participant
                && decide(participant.standing(), occasion).admitted();
    }
}
