package org.neaspec.plenary.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.shared.Site;

/** Puts together what the layout needs for one request. */
@Singleton
class Shells {

    private final Site site;
    private final Assets assets;
    private final ShellFacts facts;
    private final FormTokens tokens;
    private final Notices notices;

    Shells(Site site, Assets assets, ShellFacts facts, FormTokens tokens, Notices notices) {
        this.site = site;
        this.assets = assets;
        this.facts = facts;
        this.tokens = tokens;
        this.notices = notices;
    }

    Shell of(HttpRequest<?> request) {
        ShellFacts.SignedIn who = facts.signedIn(request);
        return new Shell(
                site.name(),
                Locale.ENGLISH,
                site.baseUrl(),
                site.sendsMail(),
                who == null ? null : who.name(),
                who != null && who.organiser(),
                who == null ? MeetingRights.NONE : who.rights(),
                tokens.of(request),
                notices.waiting(request, Locale.ENGLISH),
                request.getPath(),
                assets.url("plenary.css"),
                assets.url("plenary.js"),
                assets.url("icon.svg"));
    }

    Shell forEveryone(String path) {
        return new Shell(
                site.name(),
                Locale.ENGLISH,
                site.baseUrl(),
                site.sendsMail(),
                null,
                false,
                MeetingRights.NONE,
                FormToken.none(),
                null,
                path,
                assets.url("plenary.css"),
                assets.url("plenary.js"),
                assets.url("icon.svg"));
    }

    /** Sets the cookies that printing this shell has made due. */
    void remember(Shell shell, MutableHttpResponse<?> response) {
        String made = shell.formToken().made();
        if (made != null) {
            response.cookie(tokens.asCookie(made));
        }
        if (shell.notice() != null) {
            response.cookie(notices.shown());
        }
    }
}
