package org.neaspec.plenary.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Takes an account out of use: its sessions end with the next request, on every node; its name stays in the record. */
@Singleton
public class DisableAccount {

    /** How disabling ended. */
    public enum Outcome {
        DISABLED,
        /** Nobody would be left who can invite others. */
        LAST_ADMINISTRATOR,
        NO_SUCH_ACCOUNT
    }

    private final AccountRepository accounts;
    private final Sessions sessions;
    private final InvitationRepository invitations;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<AccountDisabled> facts;

    DisableAccount(
            AccountRepository accounts,
            Sessions sessions,
            InvitationRepository invitations,
            AuditTrail audit,
            ApplicationEventPublisher<AccountDisabled> facts) {
        this.facts = facts;
        this.accounts = accounts;
        this.sessions = sessions;
        this.invitations = invitations;
        this.audit = audit;
    }

    @Transactional
    public Outcome disable(long id, Viewer.Organiser by) {
        List<Long> administrators = accounts.lockAdministrators();
        Optional<Account> account = accounts.byId(id).filter(found -> !found.disabled());
        if (account.isEmpty()) {
            return Outcome.NO_SUCH_ACCOUNT;
        }
        if (administrators.equals(List.of(id))) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        accounts.disable(id);
        sessions.endAllOf(id);
        invitations.useUpThoseOf(id);
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                "account.disabled",
                account.get().email(),
                null);
        facts.publishEvent(new AccountDisabled(id));
        return Outcome.DISABLED;
    }
}
