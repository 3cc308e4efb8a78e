package org.neaspec.plenary.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.account.ClientNetwork;
import org.neaspec.plenary.account.SessionCookie;
import org.neaspec.plenary.account.SignIn;
import org.neaspec.plenary.account.SignInOutcome;
import org.neaspec.plenary.account.SignInOutcome.SignedIn;
import org.neaspec.plenary.account.SignInOutcome.Throttled;
import org.neaspec.plenary.account.SignInPaths;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Pages;

/** Signing in with e-mail and password. */
@Controller(SignInPaths.SIGN_IN)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInController {

    private final SignIn signIn;
    private final SessionCookie cookies;
    private final ClientNetwork network;
    private final Pages pages;

    SignInController(SignIn signIn, SessionCookie cookies, ClientNetwork network, Pages pages) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.network = network;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue(defaultValue = "") String next) {
        return pages.ok(request, "account/sign-in", new SignInPage("", next, FormErrors.none()));
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post
    HttpResponse<?> create(HttpRequest<?> request, Form form) {
        SignInOutcome outcome = signIn.with(
                form.text("email"),
                Fields.exact(form, "password"),
                network.of(request),
                cookies.device(request),
                cookies.session(request));
        if (outcome instanceof SignedIn in) {
            return HttpResponse.seeOther(SignInPaths.afterwards(form.text("next")))
                    .cookie(cookies.ofSession(in.session()))
                    .cookie(cookies.ofDevice(in.device()));
        }
        return outcome instanceof Throttled
                ? refused(request, form, HttpStatus.TOO_MANY_REQUESTS, "account.signIn.error.throttled")
                : refused(request, form, HttpStatus.UNPROCESSABLE_ENTITY, "account.signIn.error.refused");
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Form form, HttpStatus status, String error) {
        FormErrors errors = new FormErrors().add("email", error);
        return pages.with(
                status, request, "account/sign-in", new SignInPage(form.text("email"), form.text("next"), errors));
    }
}
