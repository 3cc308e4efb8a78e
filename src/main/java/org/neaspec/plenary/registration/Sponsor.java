package org.neaspec.plenary.registration;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;

/**
 * On whose behalf somebody is named: a State, or a body.
 *
 * @param name of who names, as it is kept
 * @param staff who names in the stead of its focal point; null where the focal point does
 * @param state ISO 3166-1 alpha-3; null for a body
 * @param body its name; null for a State
 */
public record Sponsor(
        String name,
        @Nullable Organiser staff,
        @Nullable String state,
        @Nullable String body,
        Category category) {

    /** Whose hand it is by which a registration moves. */
    Hand hand() {
        return staff == null ? Hand.FOCAL_POINT : Hand.SECRETARIAT;
    }

    Actor actor() {
        return staff == null ? Actor.person(name) : Actor.staff(staff.accountId(), staff.name());
    }

    /** Who says that this State stands behind somebody. */
    Endorser endorser(String ofState) {
        return staff == null ? new Endorser.FocalPoint(name, ofState) : new Endorser.Staff(staff);
    }

    StepRow step(long registrationId, Instant at, StepAct act, RegistrationStatus status, @Nullable String detail) {
        return staff == null
                ? StepRow.byFocalPoint(registrationId, at, act, status, name, detail)
                : StepRow.byStaff(registrationId, at, act, status, staff, null, detail);
    }

    /** Whether somebody registered comes for the same State or body. */
    boolean represents(@Nullable String otherState, @Nullable String organisation) {
        return state != null
                ? state.equals(otherState)
                : body != null
                        && organisation != null
                        && body.toLowerCase(Locale.ROOT).equals(organisation.toLowerCase(Locale.ROOT));
    }
}
