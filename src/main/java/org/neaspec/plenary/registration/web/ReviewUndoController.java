package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.DecisionOutcome;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.UndoDecision;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Takes the last decision about one registration back. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}/undo",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class ReviewUndoController {

    private final Meetings meetings;
    private final Registrations registrations;
    private final UndoDecision undoDecision;
    private final Transactions transactions;
    private final ReviewPages reviewPages;
    private final DecisionWords decisionWords;
    private final Notices notices;
    private final Pages pages;

    ReviewUndoController(
            Meetings meetings,
            Registrations registrations,
            UndoDecision undoDecision,
            Transactions transactions,
            ReviewPages reviewPages,
            DecisionWords decisionWords,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.undoDecision = undoDecision;
        this.transactions = transactions;
        this.reviewPages = reviewPages;
        this.decisionWords = decisionWords;
        this.notices = notices;
        this.pages = pages;
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var seen = DecisionForm.seen(form.text("seen"))
                .filter(one -> one.reference().equals(reference))
                .orElseThrow(NoSuchPage::new);
        var outcome = transactions.retrying(() -> undoDecision.undo(organiser, meeting.id(), seen));
        if (outcome instanceof DecisionOutcome.Decided) {
            return notices.after(
                    HttpResponse.seeOther(URI.create(RegistrationPaths.review(slug, reference))),
                    "registration.review.notice.undone");
        }
        var detail = registrations.byReference(meeting.id(), reference).orElseThrow(NoSuchPage::new);
        var words = decisionWords.text(outcome, meeting.zoneOrUtc());
        var filled = new ReviewPages.Filled(List.of(), "", null, words, FormErrors.none());
        return pages.with(HttpStatus.CONFLICT, request, "registration/review", reviewPages.of(meeting, detail, filled));
    }
}
