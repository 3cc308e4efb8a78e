package org.neaspec.plenary.invitation;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.registration.DataGroup;
import org.neaspec.plenary.registration.RegistrationForgotten;

/** Empties the invitation of somebody whose data are forgotten, inside the same transaction; that there was one stays. */
@Singleton
class ForgottenInvitations {

    private final InvitationRepository invitations;

    ForgottenInvitations(InvitationRepository invitations) {
        this.invitations = invitations;
    }

    @EventListener
    void forgotten(RegistrationForgotten fact) {
        if (fact.groups().contains(DataGroup.CONTACT) || fact.groups().contains(DataGroup.IDENTITY)) {
            invitations.forget(fact.registrationId());
        }
    }
}
