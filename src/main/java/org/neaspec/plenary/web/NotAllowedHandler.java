package org.neaspec.plenary.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers {@link NotAllowed} with 403, and with whom to ask. */
@Singleton
class NotAllowedHandler implements ExceptionHandler<NotAllowed, HttpResponse<?>> {

    private final ErrorPages pages;

    NotAllowedHandler(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, NotAllowed exception) {
        return pages.answer(request, HttpStatus.FORBIDDEN, "403.role");
    }
}
