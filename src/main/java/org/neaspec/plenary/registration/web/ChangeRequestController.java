package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Locale;
import java.util.Map;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.registration.AnswerChangeRequest;
import org.neaspec.plenary.registration.ChangeRequest;
import org.neaspec.plenary.registration.ChangeRequestOutcome;
import org.neaspec.plenary.registration.ChangeRequests;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** What the secretariat answers to a change that a person asked for after the freeze. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}/change-request",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class ChangeRequestController {

    private final ReviewDesk desk;
    private final AnswerChangeRequest answerChangeRequest;
    private final Transactions transactions;
    private final ChangeRequests changeRequests;
    private final RegistrationFormCheck check;
    private final Messages messages;

    ChangeRequestController(
            ReviewDesk desk,
            AnswerChangeRequest answerChangeRequest,
            Transactions transactions,
            ChangeRequests changeRequests,
            RegistrationFormCheck check,
            Messages messages) {
        this.desk = desk;
        this.answerChangeRequest = answerChangeRequest;
        this.transactions = transactions;
        this.changeRequests = changeRequests;
        this.check = check;
        this.messages = messages;
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var found = desk.find(slug, reference, organiser);
        var accepted = form.text("answer").equals("ACCEPT");
        var errors = FormErrors.none();
        var reason = ReviewDesk.text(form, "changeReason", accepted ? "" : "registration.error.reason", errors);
        if (errors.any()) {
            return desk.refused(request, found, ReviewFilled.change(reason, null, errors));
        }
        var outcome = changeRequests
                .open(found.detail().id())
                .filter(open -> form.text("request").equals(Long.toString(open.id())))
                .map(open -> accepted
                        ? accept(organiser, found, open)
                        : transactions.retrying(() -> answerChangeRequest.refuse(organiser, open, reason)))
                .orElse(ChangeRequestOutcome.GONE);
        if (outcome == ChangeRequestOutcome.ACCEPTED || outcome == ChangeRequestOutcome.REFUSED) {
            return desk.done(found, "registration.review.notice.change." + outcome);
        }
        var words = messages.text(Locale.ENGLISH, "registration.outcome.change." + outcome.name());
        return desk.overtaken(request, found, ReviewFilled.change(reason, words, errors));
    }

    /** The same checks as for the form: what was offered when it was sent may not be offered any more. */
    private ChangeRequestOutcome accept(Organiser organiser, ReviewDesk.Found found, ChangeRequest open) {
        var detail = found.detail();
        var form = RegistrationForm.of(open.wanted(), detail.version());
        return check.read(
                        Form.of(Map.of()),
                        form,
                        found.meeting(),
                        detail.answers().email(),
                        FormErrors.none())
                .map(answers -> transactions.retrying(() -> answerChangeRequest.accept(organiser, open, answers)))
                .orElse(ChangeRequestOutcome.NOT_NOW);
    }
}
