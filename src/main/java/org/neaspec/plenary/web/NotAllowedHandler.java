package org.neaspec.plenary.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;

/** Answers {@link NotAllowed} with 403, and with whom to ask. */
@Controller
class NotAllowedHandler {

    private final ErrorPages pages;

    NotAllowedHandler(ErrorPages pages) {
        this.pages = pages;
    }

    @Error(global = true, exception = NotAllowed.class)
    HttpResponse<?> answer(HttpRequest<?> request) {
        return pages.answer(request, HttpStatus.FORBIDDEN, "403.role");
    }
}
