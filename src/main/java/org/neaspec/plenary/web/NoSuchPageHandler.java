package org.neaspec.plenary.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;

/** Answers {@link NoSuchPage} with 404. */
@Controller
class NoSuchPageHandler {

    private final ErrorPages pages;

    NoSuchPageHandler(ErrorPages pages) {
        this.pages = pages;
    }

    @Error(global = true, exception = NoSuchPage.class)
    HttpResponse<?> answer(HttpRequest<?> request) {
        return pages.answer(request, HttpStatus.NOT_FOUND);
    }
}
