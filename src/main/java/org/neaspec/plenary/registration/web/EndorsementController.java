package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.registration.EndorseRegistration;
import org.neaspec.plenary.registration.EndorsementOutcome;
import org.neaspec.plenary.registration.Endorser;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Records what a State sent on paper about somebody who says to represent it. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}/endorsement",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class EndorsementController {

    private final ReviewDesk desk;
    private final EndorseRegistration endorseRegistration;
    private final Transactions transactions;
    private final DecisionWords decisionWords;

    EndorsementController(
            ReviewDesk desk,
            EndorseRegistration endorseRegistration,
            Transactions transactions,
            DecisionWords decisionWords) {
        this.desk = desk;
        this.endorseRegistration = endorseRegistration;
        this.transactions = transactions;
        this.decisionWords = decisionWords;
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var found = desk.find(slug, reference, organiser);
        var errors = FormErrors.none();
        var source = ReviewDesk.text(form, "endorsementSource", "registration.error.endorsementSource", errors);
        if (errors.any()) {
            return desk.refused(request, found, ReviewFilled.endorsement(source, null, errors));
        }
        var given = form.text("answer").equals("GIVEN");
        var by = new Endorser.Staff(organiser);
        var id = found.detail().id();
        var outcome = transactions.retrying(
                () -> given ? endorseRegistration.endorse(id, by, source) : endorseRegistration.refuse(id, by, source));
        if (outcome instanceof EndorsementOutcome.Recorded || outcome instanceof EndorsementOutcome.Unchanged) {
            return desk.done(
                    found,
                    given ? "registration.review.notice.endorsed" : "registration.review.notice.endorsementRefused");
        }
        var words = decisionWords.text(outcome);
        return desk.overtaken(request, found, ReviewFilled.endorsement(source, words, errors));
    }
}
