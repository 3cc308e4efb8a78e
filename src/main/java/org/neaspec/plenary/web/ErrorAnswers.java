package org.neaspec.plenary.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Where all of Micronaut's error handling ends. The default here prints exception messages, answers in JSON to most
 * clients and knows no database that is away.
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
        MutableHttpResponse<?> answer = databaseAway(context.getRootCause().orElse(null))
                ? pages.answer(context.getRequest(), HttpStatus.SERVICE_UNAVAILABLE)
                : pages.dress(context.getRequest(), response);
        return (MutableHttpResponse<Object>) answer;
    }

    private static boolean databaseAway(@Nullable Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql
                    && (sql instanceof SQLTransientConnectionException || connectionLost(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 is a connection that fails; 57P and the like are other vendors'. */
    private static boolean connectionLost(@Nullable String state) {
        return state != null && state.startsWith("08");
    }
}
