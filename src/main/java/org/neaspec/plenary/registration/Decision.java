package org.neaspec.plenary.registration;

import java.util.Arrays;
import java.util.Optional;

/** What an organiser may decide about a registration. Each can be taken back by another. */
public enum Decision {
    APPROVE(RegistrationStatus.APPROVED, StepAct.APPROVED, false),
    RETURN(RegistrationStatus.RETURNED, StepAct.RETURNED, true),
    DECLINE(RegistrationStatus.DECLINED, StepAct.DECLINED, true),
    /** Onto the waiting list. */
    WAIT(RegistrationStatus.WAITING, StepAct.WAIT_LISTED, false),
    CANCEL(RegistrationStatus.CANCELLED, StepAct.CANCELLED, true),
    /** Back in line: before the secretariat, or before the focal point where an endorsement is missing. */
    REOPEN(RegistrationStatus.UNDER_REVIEW, StepAct.REOPENED, false);

    private final RegistrationStatus leadsTo;
    private final StepAct act;
    private final boolean needsReason;

    Decision(RegistrationStatus leadsTo, StepAct act, boolean needsReason) {
        this.leadsTo = leadsTo;
        this.act = act;
        this.needsReason = needsReason;
    }

    /** The decision of this name, if there is one. */
    public static Optional<Decision> named(String name) {
        return Arrays.stream(values())
                .filter(decision -> decision.name().equals(name))
                .findFirst();
    }

    /** Where it leads; what is reopened waits for its endorsement first. */
    public RegistrationStatus leadsTo() {
        return leadsTo;
    }

    StepAct act() {
        return act;
    }

    /** Whether the person must be told why. */
    public boolean needsReason() {
        return needsReason;
    }
}
