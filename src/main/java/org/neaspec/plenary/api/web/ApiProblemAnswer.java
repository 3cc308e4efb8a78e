package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers an {@link ApiProblem} with what it says. */
@Singleton
class ApiProblemAnswer implements ExceptionHandler<ApiProblem, HttpResponse<?>> {

    private final ApiAnswers answers;

    ApiProblemAnswer(ApiAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ApiProblem problem) {
        return answers.problem(problem);
    }
}
