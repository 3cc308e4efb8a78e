package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.RequestPersonalLink;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.Notices;

/** A person's secret links: the personal one mailed again, the calendar's made anew or ended. */
@Controller(value = "/my/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PersonalLinkController {

    private final PersonalLinkGuard guard;
    private final RequestPersonalLink requestPersonalLink;
    private final PersonalLinks links;
    private final RateLimits limits;
    private final Notices notices;
    private final Site site;

    PersonalLinkController(
            PersonalLinkGuard guard,
            RequestPersonalLink requestPersonalLink,
            PersonalLinks links,
            RateLimits limits,
            Notices notices,
            Site site) {
        this.guard = guard;
        this.requestPersonalLink = requestPersonalLink;
        this.links = links;
        this.limits = limits;
        this.notices = notices;
        this.site = site;
    }

    @Post("/link")
    HttpResponse<?> resend(HttpRequest<?> request, String token, Form form) {
        return guard.let(request, token, detail -> {
            var email = detail.answers().email();
            if (!limits.allow(RateRule.LINK_ADDRESS, detail.meetingId() + "|" + email.key())) {
                return back(token, "registration.link.tooMany");
            }
            requestPersonalLink.again(detail.id());
            return back(token, site.sendsMail() ? "registration.link.sent" : "registration.link.tray");
        });
    }

    @Post("/calendar")
    HttpResponse<?> renewCalendar(HttpRequest<?> request, String token, Form form) {
        return guard.let(request, token, detail -> {
            links.rotate(detail.id(), LinkPurpose.FEED);
            return back(token, "registration.calendar.renewed");
        });
    }

    @Post("/calendar/revocation")
    HttpResponse<?> revokeCalendar(HttpRequest<?> request, String token, Form form) {
        return guard.let(request, token, detail -> {
            links.revoke(detail.id(), LinkPurpose.FEED);
            return back(token, "registration.calendar.revoked");
        });
    }

    private HttpResponse<?> back(String token, String notice) {
        return notices.after(HttpResponse.seeOther(URI.create(RegistrationPaths.personal(token))), notice);
    }
}
