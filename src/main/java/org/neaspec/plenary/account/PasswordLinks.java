package org.neaspec.plenary.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Site;

/** Makes one-time links to set a new password. Only the newest link of an account works, and only its hash is kept. */
@Singleton
public class PasswordLinks {

    private static final int TOKEN = 32;

    /** Mail systems that put a first mail off let it in after some 15 minutes. */
    private static final Duration MAILED = Duration.ofMinutes(30);

    private static final Duration HANDED_OVER = Duration.ofDays(1);

    private final AccountRepository accounts;
    private final PasswordLinkRepository links;
    private final AuditTrail audit;
    private final Site site;
    private final ApplicationEventPublisher<PasswordLinkRequested> facts;

    PasswordLinks(
            AccountRepository accounts,
            PasswordLinkRepository links,
            AuditTrail audit,
            Site site,
            ApplicationEventPublisher<PasswordLinkRequested> facts) {
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
        this.site = site;
        this.facts = facts;
    }

    /** Has a link mailed to the owner of this address, if it belongs to an account that can sign in. */
    @Transactional
    void mail(String email) {
        accounts.credential(email)
                .filter(account -> !DemonstrationOrganiser.EMAIL.equals(email))
                .ifPresent(account -> {
                    audit.record(Actor.person(account.name()), "account.passwordLinkMailed", email, null);
                    facts.publishEvent(new PasswordLinkRequested(
                            account.name(), email, link(account.id(), MAILED), MAILED.toMinutes()));
                });
    }

    /**
     * A link, good for a day, that an administrator hands over in person; shown once. Who made it for whom is recorded, and the
     * owner is told by mail when it is used.
     *
     * @return empty when there is no such account, or it cannot sign in
     */
    @Transactional
    public Optional<String> handOver(long accountId, Viewer.Organiser by) {
        return accounts.byId(accountId).filter(PasswordLinks::mayBeRenewed).map(account -> {
            audit.record(Actor.staff(by.accountId(), by.name()), "account.passwordLinkMade", account.email(), null);
            return link(account.id(), HANDED_OVER);
        });
    }

    /** Whether there is a password to renew: the demonstration's is made by the server. */
    public static boolean mayBeRenewed(Account account) {
        return !account.disabled() && !DemonstrationOrganiser.EMAIL.equals(account.email());
    }

    private String link(long accountId, Duration life) {
        links.useUpAllOf(accountId);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(RandomIds.bytes(TOKEN));
        links.add(Hashes.sha256(token), accountId, life.toMinutes());
        return site.link(SignInPaths.PASSWORD + '/' + token);
    }
}
