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
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.ReviewNotes;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Notes of the staff on one registration. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}/notes",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class ReviewNoteController {

    private final Meetings meetings;
    private final Registrations registrations;
    private final ReviewNotes reviewNotes;
    private final Transactions transactions;
    private final ReviewPages reviewPages;
    private final Notices notices;
    private final Pages pages;

    ReviewNoteController(
            Meetings meetings,
            Registrations registrations,
            ReviewNotes reviewNotes,
            Transactions transactions,
            ReviewPages reviewPages,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.reviewNotes = reviewNotes;
        this.transactions = transactions;
        this.reviewPages = reviewPages;
        this.notices = notices;
        this.pages = pages;
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var detail = registrations.byReference(meeting.id(), reference).orElseThrow(NoSuchPage::new);
        var text = PlainText.lines(form.text("note"));
        var errors = FormErrors.none();
        if (!PlainText.says(text)) {
            errors.add("note", "registration.error.note");
        } else if (PlainText.length(text) > DecisionForm.LONGEST_REASON) {
            errors.add("note", "web.form.text.long", DecisionForm.LONGEST_REASON);
        }
        if (errors.any()) {
            var filled = ReviewPages.Filled.note(text, errors);
            return pages.with(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    "registration/review",
                    reviewPages.of(meeting, detail, filled));
        }
        transactions.retrying(() -> reviewNotes.add(organiser, meeting.id(), reference, text));
        return notices.after(
                HttpResponse.seeOther(URI.create(RegistrationPaths.review(slug, reference))),
                "registration.review.notice.noted");
    }
}
