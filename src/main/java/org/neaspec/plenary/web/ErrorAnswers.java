package org.neaspec.plenary.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.neaspec.plenary.database.DatabaseAway;

/**
 * Where all of Micronaut's error handling ends. The default prints exception messages, answers most clients in JSON and
 * does not tell a database that is away from a bug.
 */
@Singleton
@Primary
class ErrorAnswers implements ErrorResponseProcessor<Object> {

    private final ErrorPages pages;

    ErrorAnswers(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        boolean away = context.getRootCause().filter(DatabaseAway::isCause).isPresent();
        MutableHttpResponse<?> answer = away
                ? pages.answer(context.getRequest(), HttpStatus.SERVICE_UNAVAILABLE)
                : pages.dress(context.getRequest(), response);
        return (MutableHttpResponse<Object>) answer;
    }
}
