package org.neaspec.plenary.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.account.SessionCookie;
import org.neaspec.plenary.account.SignIn;
import org.neaspec.plenary.web.Form;

/** Signing out: the session ends on every node, and the browser forgets what it kept. */
@Controller("/sign-out")
@ExecuteOn(TaskExecutors.BLOCKING)
class SignOutController {

    private final SignIn signIn;
    private final SessionCookie cookies;

    SignOutController(SignIn signIn, SessionCookie cookies) {
        this.signIn = signIn;
        this.cookies = cookies;
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post
    HttpResponse<?> create(HttpRequest<?> request, Form form) {
        signIn.out(cookies.session(request));
        // Not "cookies": that would take those of every other service under the same domain too.
        return HttpResponse.seeOther(URI.create("/"))
                .cookie(cookies.gone())
                .header("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
