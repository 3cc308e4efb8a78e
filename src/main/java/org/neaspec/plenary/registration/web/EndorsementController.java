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
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.EndorseRegistration;
import org.neaspec.plenary.registration.EndorsementOutcome;
import org.neaspec.plenary.registration.Endorser;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Records what a State sent on paper about somebody who says to represent it. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}/endorsement",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class EndorsementController {

    private final Meetings meetings;
    private final Registrations registrations;
    private final EndorseRegistration endorseRegistration;
    private final Transactions transactions;
    private final ReviewPages reviewPages;
    private final DecisionWords decisionWords;
    private final Notices notices;
    private final Pages pages;

    EndorsementController(
            Meetings meetings,
            Registrations registrations,
            EndorseRegistration endorseRegistration,
            Transactions transactions,
            ReviewPages reviewPages,
            DecisionWords decisionWords,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.endorseRegistration = endorseRegistration;
        this.transactions = transactions;
        this.reviewPages = reviewPages;
        this.decisionWords = decisionWords;
        this.notices = notices;
        this.pages = pages;
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var detail = registrations.byReference(meeting.id(), reference).orElseThrow(NoSuchPage::new);
        var source = PlainText.lines(form.text("endorsementSource"));
        var errors = FormErrors.none();
        if (!PlainText.says(source)) {
            errors.add("endorsementSource", "registration.error.endorsementSource");
        } else if (PlainText.length(source) > DecisionForm.LONGEST_REASON) {
            errors.add("endorsementSource", "web.form.text.long", DecisionForm.LONGEST_REASON);
        }
        if (errors.any()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, detail, source, null, errors);
        }
        var given = form.text("answer").equals("GIVEN");
        var by = new Endorser.Staff(organiser);
        var outcome = transactions.retrying(() -> given
                ? endorseRegistration.endorse(detail.id(), by, source)
                : endorseRegistration.refuse(detail.id(), by, source));
        if (outcome instanceof EndorsementOutcome.Recorded || outcome instanceof EndorsementOutcome.Unchanged) {
            return notices.after(
                    HttpResponse.seeOther(URI.create(RegistrationPaths.review(slug, reference))),
                    given ? "registration.review.notice.endorsed" : "registration.review.notice.endorsementRefused");
        }
        var now = registrations.byId(detail.id()).orElseThrow(NoSuchPage::new);
        return again(HttpStatus.CONFLICT, request, meeting, now, source, decisionWords.text(outcome), errors);
    }

    private HttpResponse<?> again(
            HttpStatus status,
            HttpRequest<?> request,
            MeetingFacts meeting,
            RegistrationDetail detail,
            String source,
            @Nullable String conflict,
            FormErrors errors) {
        var filled = ReviewPages.Filled.endorsement(source, conflict, errors);
        return pages.with(status, request, "registration/review", reviewPages.of(meeting, detail, filled));
    }
}
