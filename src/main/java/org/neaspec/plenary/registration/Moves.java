package org.neaspec.plenary.registration;

import static org.neaspec.plenary.registration.RegistrationStatus.APPROVED;
import static org.neaspec.plenary.registration.RegistrationStatus.AWAITING_ENDORSEMENT;
import static org.neaspec.plenary.registration.RegistrationStatus.DRAFT;
import static org.neaspec.plenary.registration.RegistrationStatus.INVITED;
import static org.neaspec.plenary.registration.RegistrationStatus.RETURNED;
import static org.neaspec.plenary.registration.RegistrationStatus.UNDER_REVIEW;
import static org.neaspec.plenary.registration.RegistrationStatus.WAITING;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where one act leads from each state, written as sentences: from these, to one of those. */
final class Moves {

    /** Sent, and in somebody's hands: which of the two follows from the endorsement. */
    static final Set<RegistrationStatus> IN_LINE = EnumSet.of(AWAITING_ENDORSEMENT, UNDER_REVIEW);

    static final Set<RegistrationStatus> CHANGEABLE =
            EnumSet.of(AWAITING_ENDORSEMENT, UNDER_REVIEW, RETURNED, APPROVED, WAITING);

    /** Everybody who has not ended. */
    static final Set<RegistrationStatus> PRESENT =
            EnumSet.of(INVITED, DRAFT, AWAITING_ENDORSEMENT, UNDER_REVIEW, RETURNED, APPROVED, WAITING);

    private final Set<RegistrationStatus> begins = EnumSet.noneOf(RegistrationStatus.class);
    private final Map<RegistrationStatus, Set<RegistrationStatus>> leads = new EnumMap<>(RegistrationStatus.class);
    private final Set<RegistrationStatus> current = EnumSet.noneOf(RegistrationStatus.class);
    private boolean said = true;

    Moves begin(RegistrationStatus status) {
        begins.add(status);
        return this;
    }

    Moves begin(Set<RegistrationStatus> statuses) {
        begins.addAll(statuses);
        return this;
    }

    Moves from(RegistrationStatus... statuses) {
        return from(Set.of(statuses));
    }

    Moves from(Set<RegistrationStatus> statuses) {
        if (said) {
            current.clear();
            said = false;
        }
        current.addAll(statuses);
        return this;
    }

    Moves to(RegistrationStatus status) {
        return to(Set.of(status));
    }

    Moves to(Set<RegistrationStatus> statuses) {
        said = true;
        current.forEach(from -> leads(from).addAll(statuses));
        return this;
    }

    Moves staying(RegistrationStatus... statuses) {
        return staying(Set.of(statuses));
    }

    Moves staying(Set<RegistrationStatus> statuses) {
        statuses.forEach(status -> leads(status).add(status));
        return this;
    }

    Moves anywhere() {
        return from(EnumSet.allOf(RegistrationStatus.class)).to(EnumSet.allOf(RegistrationStatus.class));
    }

    private Set<RegistrationStatus> leads(RegistrationStatus from) {
        return leads.computeIfAbsent(from, status -> EnumSet.noneOf(RegistrationStatus.class));
    }

    Set<RegistrationStatus> of(@Nullable RegistrationStatus from) {
        return Set.copyOf(from == null ? begins : leads.getOrDefault(from, Set.of()));
    }
}
