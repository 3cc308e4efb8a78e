package org.neaspec.plenary.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import org.neaspec.plenary.account.ClientNetwork;
import org.neaspec.plenary.account.ForgottenPassword;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.account.SignInPaths;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/**
 * "Forgot your password?": an address goes in, the same answer comes out for every address. Where no mail is sent there is no
 * form: the mail would lie open to other organisers, so an administrator hands the link over instead.
 */
@Controller(SignInPaths.FORGOTTEN)
@ExecuteOn(TaskExecutors.BLOCKING)
class ForgottenPasswordController {

    private static final String VIEW = "account/forgotten";

    private final ForgottenPassword forgotten;
    private final RateLimits limits;
    private final ClientNetwork network;
    private final Notices notices;
    private final Pages pages;
    private final Site site;

    ForgottenPasswordController(
            ForgottenPassword forgotten,
            RateLimits limits,
            ClientNetwork network,
            Notices notices,
            Pages pages,
            Site site) {
        this.forgotten = forgotten;
        this.limits = limits;
        this.network = network;
        this.notices = notices;
        this.pages = pages;
        this.site = site;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return pages.ok(request, VIEW, new ForgottenPasswordPage("", FormErrors.none()));
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post
    HttpResponse<?> create(HttpRequest<?> request, Form form) {
        if (!site.sendsMail()) {
            return HttpResponse.seeOther(URI.create(SignInPaths.FORGOTTEN));
        }
        Optional<EmailAddress> email = EmailAddress.parse(form.text("email"));
        if (email.isEmpty()) {
            FormErrors errors = new FormErrors().add("email", "account.setup.error.email");
            return pages.with(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    VIEW,
                    new ForgottenPasswordPage(form.text("email"), errors));
        }
        boolean allowed = network.of(request)
                .map(from -> limits.allow(RateRule.FORM_NETWORK, from))
                .orElse(true);
        // Counted for unknown addresses too: what is refused would tell who has an account.
        if (allowed && limits.allow(RateRule.PASSWORD_LINK_ADDRESS, email.get().key())) {
            forgotten.report(email.get());
        }
        return notices.after(
                HttpResponse.seeOther(URI.create(SignInPaths.FORGOTTEN)), "account.forgotten.notice.asked");
    }
}
