package org.neaspec.plenary.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.neaspec.plenary.account.AcceptInvitation.Outcome;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Writes a new account and uses up its invitation, both or neither. */
@Singleton
class NewAccount {

    private final InvitationRepository invitations;
    private final AccountRepository accounts;
    private final AuditTrail audit;

    NewAccount(InvitationRepository invitations, AccountRepository accounts, AuditTrail audit) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional
    Outcome create(String token, String name, String email, String passwordHash) {
        byte[] tokenHash = Hashes.sha256(token);
        Optional<Role> role = invitations.open(tokenHash).map(Invitation::role);
        if (role.isEmpty() || invitations.use(tokenHash) == 0) {
            return Outcome.NO_SUCH_INVITATION;
        }
        accounts.add(email, name, passwordHash, role.get());
        if (role.get() == Role.ADMINISTRATOR) {
            invitations.useUpThoseOfTheServer();
        }
        audit.record(Actor.person(name), "account.created", email, role.get().name());
        return Outcome.ACCEPTED;
    }
}
