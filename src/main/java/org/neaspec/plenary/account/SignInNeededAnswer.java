package org.neaspec.plenary.account;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import org.neaspec.plenary.web.ErrorPages;

/** Leads a reader to the sign-in page and back afterwards. What was sent with a form is refused: it would be lost on the way. */
@Controller
class SignInNeededAnswer {

    private final ErrorPages errors;

    SignInNeededAnswer(ErrorPages errors) {
        this.errors = errors;
    }

    @Error(global = true, exception = SignInNeeded.class)
    HttpResponse<?> answer(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
            return errors.answer(request, HttpStatus.FORBIDDEN);
        }
        return HttpResponse.seeOther(SignInPaths.signIn(request.getUri()));
    }
}
