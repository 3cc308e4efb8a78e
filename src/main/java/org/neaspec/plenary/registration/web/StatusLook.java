package org.neaspec.plenary.registration.web;

import org.neaspec.plenary.registration.RegistrationStatus;

/** The colour in which a state is shown. */
public final class StatusLook {

    private StatusLook() {}

    public static String of(RegistrationStatus status) {
        return switch (status) {
            case INVITED, UNDER_REVIEW, WAITING -> "status--submitted";
            case AWAITING_ENDORSEMENT, RETURNED -> "status--returned";
            case APPROVED -> "status--approved";
            case DECLINED, CANCELLED -> "status--declined";
            case DRAFT, WITHDRAWN, REPLACED -> "status--withdrawn";
        };
    }
}
