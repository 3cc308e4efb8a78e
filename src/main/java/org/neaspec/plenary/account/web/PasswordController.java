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
import org.neaspec.plenary.account.LinkedAccount;
import org.neaspec.plenary.account.RenewPassword;
import org.neaspec.plenary.account.SessionCookie;
import org.neaspec.plenary.account.SignInPaths;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Where a link for a new password leads. One that does not work any more answers like one that never did. */
@Controller(SignInPaths.PASSWORD + "/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class PasswordController {

    private final RenewPassword renewing;
    private final SessionCookie cookies;
    private final LinkLimit limit;
    private final Notices notices;
    private final Pages pages;
    private final Site site;

    PasswordController(
            RenewPassword renewing, SessionCookie cookies, LinkLimit limit, Notices notices, Pages pages, Site site) {
        this.renewing = renewing;
        this.cookies = cookies;
        this.limit = limit;
        this.notices = notices;
        this.pages = pages;
        this.site = site;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        LinkedAccount account = find(request, token);
        return page(HttpStatus.OK, request, new PasswordPage(account.email(), FormErrors.none()));
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post
    HttpResponse<?> create(HttpRequest<?> request, String token, Form form) {
        LinkedAccount account = find(request, token);
        NewPasswordForm typed = NewPasswordForm.of(form);
        FormErrors errors = new FormErrors();
        typed.check(errors, site.name(), account.name(), account.email());
        if (errors.any()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, new PasswordPage(account.email(), errors));
        }
        String device = renewing.renew(token, typed.password()).orElseThrow(NoSuchPage::new);
        return notices.after(HttpResponse.seeOther(URI.create(SignInPaths.SIGN_IN)), "account.renewal.notice.done")
                .cookie(cookies.ofDevice(device));
    }

    private LinkedAccount find(HttpRequest<?> request, String token) {
        limit.count(request);
        return renewing.find(token).orElseThrow(NoSuchPage::new);
    }

    private MutableHttpResponse<?> page(HttpStatus status, HttpRequest<?> request, PasswordPage page) {
        // The address holds the secret: no other site may learn it from a link followed here.
        return pages.with(status, request, "account/renewal", page).header("Referrer-Policy", "no-referrer");
    }
}
