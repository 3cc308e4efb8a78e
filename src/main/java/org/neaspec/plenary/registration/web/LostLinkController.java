package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import org.neaspec.plenary.account.ClientNetwork;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.RequestPersonalLink;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** "Lost your link?": an address goes in, the same answer comes out for every address. */
@Controller(value = "/meetings/{slug}/registration/link", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class LostLinkController {

    private static final String VIEW = "registration/lost-link";

    private final Meetings meetings;
    private final RequestPersonalLink requestPersonalLink;
    private final RateLimits limits;
    private final ClientNetwork networks;
    private final Notices notices;
    private final Pages pages;
    private final Site site;
    private final Clock clock;

    LostLinkController(
            Meetings meetings,
            RequestPersonalLink requestPersonalLink,
            RateLimits limits,
            ClientNetwork networks,
            Notices notices,
            Pages pages,
            Site site,
            Clock clock) {
        this.meetings = meetings;
        this.requestPersonalLink = requestPersonalLink;
        this.limits = limits;
        this.networks = networks;
        this.notices = notices;
        this.pages = pages;
        this.site = site;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug) {
        return pages.ok(request, VIEW, page(meeting(slug), "", FormErrors.none()));
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form form) {
        var meeting = meeting(slug);
        var typed = PlainText.line(form.text("email"));
        var email = EmailAddress.parse(typed);
        var errors = form.refuseRepeated(FormErrors.none());
        if (email.isEmpty()) {
            errors.add("email", "registration.error.email.invalid");
        }
        if (errors.any()) {
            return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, page(meeting, typed, errors));
        }
        var withinLimit = networks.of(request)
                .map(network -> limits.allow(RateRule.FORM_NETWORK, network))
                .orElse(true);
        // Counted for unknown addresses too: what is slower or refused would tell who is registered.
        var key = meeting.id() + "|" + email.get().key();
        if (withinLimit && limits.allow(RateRule.LINK_ADDRESS, key)) {
            requestPersonalLink.request(meeting, email.get());
        }
        return notices.after(
                HttpResponse.seeOther(URI.create(RegistrationPaths.lostLink(slug))),
                site.sendsMail() ? "registration.lostLink.asked" : "registration.lostLink.asked.tray");
    }

    private MeetingFacts meeting(String slug) {
        return meetings.announced(slug).orElseThrow(NoSuchPage::new);
    }

    private LostLinkPage page(MeetingFacts meeting, String email, FormErrors errors) {
        return new LostLinkPage(
                MeetingHead.of(meeting, clock), RegistrationPaths.lostLink(meeting.slug()), email, errors);
    }
}
