package org.neaspec.plenary.web;

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
import java.sql.SQLTransientConnectionException;

/** Pages that exist in tests only, one for each thing a handler may do. */
@Controller("/test")
@ExecuteOn(TaskExecutors.BLOCKING)
class ShellController {

    private final Pages pages;
    private final Notices notices;

    ShellController(Pages pages, Notices notices) {
        this.pages = pages;
        this.notices = notices;
    }

    @Get("/look{?wrong}")
    HttpResponse<?> look(HttpRequest<?> request, @io.micronaut.core.annotation.Nullable String wrong) {
        FormErrors errors = FormErrors.none();
        if (wrong != null) {
            errors.add("givenName", "web.form.repeated").add("attendance", "test.key.with.{0}", "<b>7</b>");
            return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, "test/look", LookPage.with(errors));
        }
        return pages.ok(request, "test/look", LookPage.with(errors));
    }

    @Get("/bug")
    HttpResponse<?> bug() {
        throw new IllegalStateException("secret jdbc:mysql://password");
    }

    @Get("/database-away")
    HttpResponse<?> databaseAway() {
        throw new IllegalStateException(new SQLTransientConnectionException("secret pool", "08S01"));
    }

    @Get("/hidden")
    HttpResponse<?> hidden() {
        throw new NoSuchPage();
    }

    @Get("/status/{code}")
    HttpResponse<?> status(int code) {
        return HttpResponse.status(HttpStatus.valueOf(code));
    }

    @Get("/noticed")
    HttpResponse<?> noticed() {
        return notices.after(HttpResponse.seeOther(URI.create("/test/look")), "test.key.with.{0}", "<b>7</b>");
    }

    @Post("/form")
    @Consumes(MediaType.ALL)
    HttpResponse<?> form(Form form) {
        String answer = form.text("name").length() + " " + form.names() + " " + form.all("x")
                + form.refuseRepeated(FormErrors.none()).summary();
        return HttpResponse.ok(answer).contentType(MediaType.TEXT_PLAIN_TYPE);
    }

    @Post("/formless")
    @Consumes(MediaType.ALL)
    HttpResponse<?> formless() {
        return HttpResponse.ok("done");
    }
}
