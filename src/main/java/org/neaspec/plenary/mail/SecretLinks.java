package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neaspec.plenary.account.SignInPaths;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.invitation.InvitationPaths;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.OneClick;

/** Takes the secret out of links that open something without a password. */
@Singleton
class SecretLinks {

    private static final String MASK = "********";

    private final Pattern links;
    private final Pattern personal;
    private final Pattern feed;

    SecretLinks(Site site) {
        String personal = RegistrationPaths.personal("");
        String feed = RegistrationPaths.feed("").replace(".ics", "");
        this.links = Pattern.compile("(" + Pattern.quote(site.baseUrl()) + "(?:" + Pattern.quote(personal) + "|"
                + Pattern.quote(feed) + "|" + Pattern.quote(SignInPaths.PASSWORD + "/") + "|"
                + Pattern.quote(RegistrationPaths.draft("")) + "|" + Pattern.quote(DelegationPaths.page("")) + "|"
                + Pattern.quote(InvitationPaths.page("")) + "|" + Pattern.quote(InvitationPaths.privateLink("")) + "|"
                + Pattern.quote(OneClick.PATH)
                + "))[A-Za-z0-9_-]{20,}");
        this.personal = one(site, personal);
        this.feed = one(site, feed);
    }

    private static Pattern one(Site site, String path) {
        return Pattern.compile("(" + Pattern.quote(site.baseUrl()) + Pattern.quote(path) + ")[A-Za-z0-9_-]{20,}");
    }

    /** Without the links to the person's own pages, and without those by which a session is joined from afar. */
    Letter masked(Letter letter) {
        CalendarPart calendar = letter.calendar();
        Optional<Pattern> join =
                calendar == null ? Optional.empty() : calendar.join().map(SecretLinks::printed);
        return letter.with(masked(letter.text(), join), masked(letter.html(), join));
    }

    /** As text prints it, or HTML. */
    private static Pattern printed(String link) {
        return Pattern.compile(link.chars()
                .mapToObj(c -> switch (c) {
                    case '&' -> "&(?:amp;)?";
                    case '=' -> "(?:=|&#x3D;)";
                    case '\'' -> "(?:'|&#39;|&#x27;)";
                    default -> Pattern.quote(Character.toString(c));
                })
                .collect(Collectors.joining()));
    }

    /** The same letter with these tokens in its links to the person's own page and calendar. */
    Letter renewed(Letter letter, String personal, String feed) {
        return letter.with(renewed(letter.text(), personal, feed), renewed(letter.html(), personal, feed));
    }

    private String renewed(String text, String personal, String feed) {
        return this.feed
                .matcher(this.personal.matcher(text).replaceAll("$1" + personal))
                .replaceAll("$1" + feed);
    }

    private String masked(String text, Optional<Pattern> join) {
        String own = links.matcher(text).replaceAll("$1" + MASK);
        return join.map(link -> link.matcher(own).replaceAll(MASK)).orElse(own);
    }
}
