package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.registration.DecisionOutcome;
import org.neaspec.plenary.registration.UndoDecision;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;

/** Takes the last decision about one registration back. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}/undo",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class ReviewUndoController {

    private final ReviewDesk desk;
    private final UndoDecision undoDecision;
    private final Transactions transactions;
    private final DecisionWords decisionWords;

    ReviewUndoController(
            ReviewDesk desk, UndoDecision undoDecision, Transactions transactions, DecisionWords decisionWords) {
        this.desk = desk;
        this.undoDecision = undoDecision;
        this.transactions = transactions;
        this.decisionWords = decisionWords;
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var found = desk.find(slug, reference, organiser);
        var meeting = found.meeting();
        var seen = DecisionForm.seen(form.text("seen"))
                .filter(one -> one.reference().equals(reference))
                .orElseThrow(NoSuchPage::new);
        var outcome = transactions.retrying(() -> undoDecision.undo(organiser, meeting.id(), seen));
        if (outcome instanceof DecisionOutcome.Decided) {
            return desk.done(found, "registration.review.notice.undone");
        }
        var words = decisionWords.text(outcome, meeting.zoneOrUtc());
        var filled = new ReviewFilled(List.of(), "", null, words, FormErrors.none());
        return desk.overtaken(request, found, filled);
    }
}
