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
    private final StaffTabs tabs;

    Shells(Site site, Assets assets, ShellFacts facts, FormTokens tokens, Notices notices, StaffTabs tabs) {
        this.site = site;
        this.assets = assets;
        this.facts = facts;
        this.tokens = tokens;
        this.notices = notices;
        this.tabs = tabs;
    }

    Shell of(HttpRequest<?> request) {
        ShellFacts.SignedIn who = facts.signedIn(request);
        MeetingRights rights = who == null ? MeetingRights.NONE : who.rights();
        return new Shell(
                site.name(),
                Locale.ENGLISH,
                site.baseUrl(),
                site.sendsMail(),
                who == null ? null : who.name(),
                who != null && who.organiser(),
                rights,
                tokens.of(request),
                notices.waiting(request, Locale.ENGLISH),
                request.getPath(),
                tabs.of(request.getPath(), rights),
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
                StaffTabs.Bar.NONE,
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
