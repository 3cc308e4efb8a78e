package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.account.PasswordChanged;
import org.neaspec.plenary.account.PasswordLinkRequested;
import org.neaspec.plenary.account.SignInPaths;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Site;

/** Writes to members of staff when something happens to the password of their account, inside the same transaction. */
@Singleton
class AccountMails {

    private final Letters letters;
    private final Outbox outbox;
    private final Site site;

    AccountMails(Letters letters, Outbox outbox, Site site) {
        this.letters = letters;
        this.outbox = outbox;
        this.site = site;
    }

    @EventListener
    void linkRequested(PasswordLinkRequested fact) {
        write(
                MailKind.PASSWORD_LINK,
                fact.email(),
                new AccountMailPage(fact.name(), site.name(), fact.link(), fact.minutes(), ""));
    }

    @EventListener
    void changed(PasswordChanged fact) {
        String when = Moments.moment(fact.at(), site.zone());
        String link = site.link(SignInPaths.FORGOTTEN);
        write(MailKind.PASSWORD_CHANGED, fact.email(), new AccountMailPage(fact.name(), site.name(), link, 0, when));
    }

    private void write(MailKind kind, String email, AccountMailPage page) {
        outbox.add(
                kind,
                RandomIds.publicId(),
                new Outbox.Address(page.name(), new EmailAddress(email), null, null),
                letters.write(kind, page));
    }
}
