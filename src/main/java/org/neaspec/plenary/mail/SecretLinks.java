package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.neaspec.plenary.account.SignInPaths;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.invitation.InvitationPaths;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.Site;

/** Takes the secret out of links that open something without a password. */
@Singleton
class SecretLinks {

    private static final String MASK = "********";

    private final Pattern links;

    SecretLinks(Site site) {
        String personal = RegistrationPaths.personal("");
        String feed = RegistrationPaths.feed("").replace(".ics", "");
        this.links = Pattern.compile("(" + Pattern.quote(site.baseUrl()) + "(?:" + Pattern.quote(personal) + "|"
                + Pattern.quote(feed) + "|" + Pattern.quote(SignInPaths.PASSWORD + "/") + "|"
                + Pattern.quote(RegistrationPaths.draft("")) + "|" + Pattern.quote(DelegationPaths.page("")) + "|"
                + Pattern.quote(InvitationPaths.page("")) + "|" + Pattern.quote(InvitationPaths.privateLink(""))
                + "))[A-Za-z0-9_-]{20,}");
    }

    Letter masked(Letter letter) {
        return new Letter(
                letter.subject(), masked(letter.text()), masked(letter.html()), letter.replyTo(), letter.admission());
    }

    private String masked(String text) {
        return links.matcher(text).replaceAll("$1" + MASK);
    }
}
