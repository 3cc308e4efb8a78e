package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;

/** Answers an {@link ApiProblem} with what it says. */
@Controller
class ApiProblemAnswer {

    private final ApiAnswers answers;

    ApiProblemAnswer(ApiAnswers answers) {
        this.answers = answers;
    }

    @Error(global = true, exception = ApiProblem.class)
    HttpResponse<?> answer(ApiProblem problem) {
        return answers.problem(problem);
    }
}
