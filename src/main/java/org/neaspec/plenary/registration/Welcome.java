package org.neaspec.plenary.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.Proof;

/**
 * How somebody is let in.
 *
 * @param anytime whether also while registration is not open to everybody; never to a meeting that was stopped
 * @param by who stands behind what follows; null where nothing does
 * @param proofs designations that were verified beforehand
 * @param rulings what holds about segments from the approval on
 * @param approves whether the registration is approved at once where nothing else is missing: no endorsement, no place
 * @param together what the registrations of one person for meetings held together have in common
 */
public record Welcome(
        boolean anytime,
        @Nullable Organiser by,
        List<Proof> proofs,
        List<RulingWish> rulings,
        boolean approves,
        @Nullable String together) {

    /** Nothing special. */
    public static final Welcome LIKE_EVERYBODY = new Welcome(false, null, List.of(), List.of(), false, null);

    public Welcome {
        proofs = List.copyOf(proofs);
        rulings = List.copyOf(rulings);
    }

    /** By a way that is open at any time, and is like the form in all else. */
    public static Welcome atAnyTime() {
        return new Welcome(true, null, List.of(), List.of(), false, null);
    }
}
