package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.registration.AnswerOccasion;
import org.neaspec.plenary.registration.OccasionAnswer;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.Notices;

/** What somebody says who waits for a session or a segment. Only a button answers: a link that is opened does nothing. */
@Controller(value = "/my/{token}/occasions/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class OccasionController {

    private final PersonalLinkGuard guard;
    private final AnswerOccasion answer;
    private final Transactions transactions;
    private final Notices notices;

    OccasionController(PersonalLinkGuard guard, AnswerOccasion answer, Transactions transactions, Notices notices) {
        this.guard = guard;
        this.answer = answer;
        this.transactions = transactions;
        this.notices = notices;
    }

    @Post("/acceptance")
    HttpResponse<?> accept(HttpRequest<?> request, String token, long id, Form form) {
        return guard.let(
                request, token, detail -> back(token, transactions.retrying(() -> answer.accept(detail.id(), id))));
    }

    @Post("/leaving")
    HttpResponse<?> leave(HttpRequest<?> request, String token, long id, Form form) {
        return guard.let(
                request, token, detail -> back(token, transactions.retrying(() -> answer.leave(detail.id(), id))));
    }

    @Post("/line")
    HttpResponse<?> standAgain(HttpRequest<?> request, String token, long id, Form form) {
        return guard.let(
                request, token, detail -> back(token, transactions.retrying(() -> answer.standAgain(detail.id(), id))));
    }

    private HttpResponse<?> back(String token, OccasionAnswer said) {
        return notices.after(
                HttpResponse.seeOther(URI.create(RegistrationPaths.personal(token))),
                "registration.occasion." + said.name());
    }
}
