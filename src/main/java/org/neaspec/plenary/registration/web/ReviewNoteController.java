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
import org.neaspec.plenary.registration.ReviewNotes;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Notes of the staff on one registration. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}/notes",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class ReviewNoteController {

    private final ReviewDesk desk;
    private final ReviewNotes reviewNotes;
    private final Transactions transactions;

    ReviewNoteController(ReviewDesk desk, ReviewNotes reviewNotes, Transactions transactions) {
        this.desk = desk;
        this.reviewNotes = reviewNotes;
        this.transactions = transactions;
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var found = desk.find(slug, reference, organiser);
        var errors = FormErrors.none();
        var text = ReviewDesk.text(form, "note", "registration.error.note", errors);
        if (errors.any()) {
            return desk.refused(request, found, ReviewFilled.note(text, errors));
        }
        transactions.retrying(() -> reviewNotes.add(organiser, found.meeting().id(), reference, text));
        return desk.done(found, "registration.review.notice.noted");
    }
}
