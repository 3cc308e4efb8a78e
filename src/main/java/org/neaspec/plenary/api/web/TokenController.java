package org.neaspec.plenary.api.web;

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
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.api.ApiTokens;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** One's own access tokens. */
@Controller(TokenController.PATH)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.STAFF)
class TokenController {

    static final String PATH = "/account/tokens";

    private final ApiTokens tokens;
    private final TokenPages maker;
    private final Notices notices;
    private final Pages pages;

    TokenController(ApiTokens tokens, TokenPages maker, Notices notices, Pages pages) {
        this.tokens = tokens;
        this.maker = maker;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> list(HttpRequest<?> request, Organiser viewer) {
        return page(HttpStatus.OK, request, maker.page(request, viewer, TokenForm.EMPTY, FormErrors.none(), null));
    }

    /** Makes a token and shows it on the answer itself: it must not wait anywhere to be fetched. */
    @Post
    HttpResponse<?> make(HttpRequest<?> request, Organiser viewer, Form sent) {
        var form = TokenForm.of(sent);
        var errors = FormErrors.none();
        var wish = form.read(maker.meetings(viewer), errors);
        if (wish == null) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, maker.page(request, viewer, form, errors, null));
        }
        var secret = tokens.make(viewer, wish);
        if (secret.isEmpty()) {
            errors.add("name", "api.tokens.error.most", ApiTokens.MOST);
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, maker.page(request, viewer, form, errors, null));
        }
        return page(
                HttpStatus.OK, request, maker.page(request, viewer, TokenForm.EMPTY, FormErrors.none(), secret.get()));
    }

    @Post("/{id}/revocation")
    HttpResponse<?> revoke(String id, Organiser viewer, Form sent) {
        if (!tokens.revoke(viewer, id)) {
            throw new NoSuchPage();
        }
        return notices.after(HttpResponse.seeOther(URI.create(PATH)), "api.tokens.notice.revoked");
    }

    private HttpResponse<?> page(HttpStatus status, HttpRequest<?> request, TokenPage page) {
        return pages.with(status, request, "api/tokens", page);
    }
}
