package org.neaspec.plenary.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers {@link NoSuchPage} with 404. */
@Singleton
class NoSuchPageHandler implements ExceptionHandler<NoSuchPage, HttpResponse<?>> {

    private final ErrorPages pages;

    NoSuchPageHandler(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, NoSuchPage exception) {
        return pages.answer(request, HttpStatus.NOT_FOUND);
    }
}
