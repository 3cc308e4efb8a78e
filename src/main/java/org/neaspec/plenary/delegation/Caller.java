package org.neaspec.plenary.delegation;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;

/** Who acts for a delegation: one of its focal points, or a member of staff in their stead. */
public sealed interface Caller permits FocalPoint, Caller.Staff {

    long delegationId();

    /** As it is kept with what was done. */
    String name();

    /** The member of staff; null for a focal point. */
    @Nullable
    Organiser organiser();

    /** As whom the record names who acted. */
    default Actor actor() {
        var staff = organiser();
        return staff == null ? Actor.person(name()) : Actor.staff(staff.accountId(), staff.name());
    }

    /** A member of staff, on behalf of the State or body. The windows for focal points do not bind staff; numbers do. */
    record Staff(Organiser organiser, long delegationId) implements Caller {

        @Override
        public String name() {
            return organiser.name();
        }
    }
}
