package org.neaspec.plenary.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Writes a new password: every session and every link of the account ends with the old one, and its owner is told. */
@Singleton
class NewPassword {

    private final AccountRepository accounts;
    private final PasswordLinkRepository links;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<PasswordChanged> facts;
    private final Clock clock;

    NewPassword(
            AccountRepository accounts,
            PasswordLinkRepository links,
            Sessions sessions,
            AuditTrail audit,
            ApplicationEventPublisher<PasswordChanged> facts,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** Uses a link up; false when it does not work any more. */
    @Transactional
    boolean byLink(byte[] tokenHash, LinkedAccount account, String passwordHash) {
        if (links.use(tokenHash) == 0) {
            return false;
        }
        write(account, passwordHash, "account.passwordRenewed");
        return true;
    }

    /** By the owner, whose old password was right; returns the session that goes on. */
    @Transactional
    String byOwner(LinkedAccount account, String passwordHash) {
        write(account, passwordHash, "account.passwordChanged");
        return sessions.start(account.id());
    }

    private void write(LinkedAccount account, String passwordHash, String act) {
        accounts.setPassword(account.id(), passwordHash);
        sessions.endAllOf(account.id());
        links.useUpAllOf(account.id());
        audit.record(Actor.staff(account.id(), account.name()), act, account.email(), null);
        facts.publishEvent(new PasswordChanged(account.id(), account.name(), account.email(), clock.instant()));
    }
}
