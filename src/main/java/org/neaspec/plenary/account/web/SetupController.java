package org.neaspec.plenary.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.account.AcceptInvitation;
import org.neaspec.plenary.account.AcceptInvitation.Outcome;
import org.neaspec.plenary.account.Invitation;
import org.neaspec.plenary.account.SignInPaths;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Where a one-time link leads: making an account. A link that does not work any more answers like one that never did. */
@Controller("/setup/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class SetupController {

    private final AcceptInvitation invitations;
    private final LinkLimit limit;
    private final Notices notices;
    private final Pages pages;
    private final Site site;

    SetupController(AcceptInvitation invitations, LinkLimit limit, Notices notices, Pages pages, Site site) {
        this.invitations = invitations;
        this.limit = limit;
        this.notices = notices;
        this.pages = pages;
        this.site = site;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        Invitation invitation = find(request, token);
        return page(HttpStatus.OK, request, new SetupPage(invitation.role(), "", "", FormErrors.none()));
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post
    HttpResponse<?> create(HttpRequest<?> request, String token, Form form) {
        Invitation invitation = find(request, token);
        SetupForm typed = SetupForm.of(form);
        FormErrors errors = typed.check(site.name());
        if (!errors.any()) {
            Outcome outcome = invitations.accept(
                    token,
                    typed.name(),
                    typed.address().orElseThrow(),
                    typed.newPassword().password());
            if (outcome == Outcome.ACCEPTED) {
                return notices.after(
                        HttpResponse.seeOther(URI.create(SignInPaths.SIGN_IN)), "account.setup.notice.done");
            }
            if (outcome == Outcome.NO_SUCH_INVITATION) {
                throw new NoSuchPage();
            }
            errors.add("email", "account.setup.error.taken");
        }
        SetupPage again = new SetupPage(invitation.role(), typed.name(), typed.email(), errors);
        return page(HttpStatus.UNPROCESSABLE_ENTITY, request, again);
    }

    private Invitation find(HttpRequest<?> request, String token) {
        limit.count(request);
        return invitations.find(token).orElseThrow(NoSuchPage::new);
    }

    private MutableHttpResponse<?> page(HttpStatus status, HttpRequest<?> request, SetupPage page) {
        // The address holds the secret: no other site may learn it from a link followed here.
        return pages.with(status, request, "account/setup", page).header("Referrer-Policy", "no-referrer");
    }
}
