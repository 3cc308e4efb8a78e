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
import org.neaspec.plenary.registration.AnswerOffer;
import org.neaspec.plenary.registration.OfferAnswer;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.Notices;

/** The answer to an offered place, and the way back into the line. Only a button answers: a link that is opened does nothing. */
@Controller(value = "/my/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class OfferController {

    private final PersonalLinkGuard guard;
    private final AnswerOffer answerOffer;
    private final Transactions transactions;
    private final Notices notices;

    OfferController(PersonalLinkGuard guard, AnswerOffer answerOffer, Transactions transactions, Notices notices) {
        this.guard = guard;
        this.answerOffer = answerOffer;
        this.transactions = transactions;
        this.notices = notices;
    }

    @Post("/offer/acceptance")
    HttpResponse<?> accept(HttpRequest<?> request, String token, Form form) {
        return guard.let(
                request, token, detail -> back(token, transactions.retrying(() -> answerOffer.accept(detail.id()))));
    }

    @Post("/offer/refusal")
    HttpResponse<?> decline(HttpRequest<?> request, String token, Form form) {
        return guard.let(
                request, token, detail -> back(token, transactions.retrying(() -> answerOffer.decline(detail.id()))));
    }

    @Post("/line")
    HttpResponse<?> standAgain(HttpRequest<?> request, String token, Form form) {
        return guard.let(
                request,
                token,
                detail -> back(token, transactions.retrying(() -> answerOffer.standAgain(detail.id()))));
    }

    private HttpResponse<?> back(String token, OfferAnswer answer) {
        return notices.after(
                HttpResponse.seeOther(URI.create(RegistrationPaths.personal(token))),
                "registration.offer." + answer.name());
    }
}
