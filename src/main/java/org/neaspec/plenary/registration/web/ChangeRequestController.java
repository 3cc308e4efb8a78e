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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.AnswerChangeRequest;
import org.neaspec.plenary.registration.ChangeRequest;
import org.neaspec.plenary.registration.ChangeRequestOutcome;
import org.neaspec.plenary.registration.ChangeRequests;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** What the secretariat answers to a change that a person asked for after the freeze. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}/change-request",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class ChangeRequestController {

    private final Meetings meetings;
    private final Registrations registrations;
    private final AnswerChangeRequest answerChangeRequest;
    private final Transactions transactions;
    private final ChangeRequests changeRequests;
    private final RegistrationFormCheck check;
    private final ReviewPages reviewPages;
    private final Messages messages;
    private final Notices notices;
    private final Pages pages;

    ChangeRequestController(
            Meetings meetings,
            Registrations registrations,
            AnswerChangeRequest answerChangeRequest,
            Transactions transactions,
            ChangeRequests changeRequests,
            RegistrationFormCheck check,
            ReviewPages reviewPages,
            Messages messages,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.answerChangeRequest = answerChangeRequest;
        this.transactions = transactions;
        this.changeRequests = changeRequests;
        this.check = check;
        this.reviewPages = reviewPages;
        this.messages = messages;
        this.notices = notices;
        this.pages = pages;
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var detail = registrations.byReference(meeting.id(), reference).orElseThrow(NoSuchPage::new);
        var reason = PlainText.lines(form.text("changeReason"));
        var accepted = form.text("answer").equals("ACCEPT");
        var errors = FormErrors.none();
        if (!accepted && !PlainText.says(reason)) {
            errors.add("changeReason", "registration.error.reason");
        } else if (PlainText.length(reason) > DecisionForm.LONGEST_REASON) {
            errors.add("changeReason", "web.form.text.long", DecisionForm.LONGEST_REASON);
        }
        if (errors.any()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, detail, reason, null, errors);
        }
        var outcome = changeRequests
                .open(detail.id())
                .filter(open -> form.text("request").equals(Long.toString(open.id())))
                .flatMap(open -> accepted
                        ? accept(organiser, meeting, detail, open)
                        : Optional.of(
                                transactions.retrying(() -> answerChangeRequest.refuse(organiser, open, reason))));
        if (outcome.isPresent()
                && (outcome.get() == ChangeRequestOutcome.ACCEPTED || outcome.get() == ChangeRequestOutcome.REFUSED)) {
            return notices.after(
                    HttpResponse.seeOther(URI.create(RegistrationPaths.review(slug, reference))),
                    "registration.review.notice.change." + outcome.get());
        }
        var words = messages.text(
                Locale.ENGLISH,
                "registration.outcome.change."
                        + outcome.orElse(ChangeRequestOutcome.GONE).name());
        var now = registrations.byId(detail.id()).orElseThrow(NoSuchPage::new);
        return again(HttpStatus.CONFLICT, request, meeting, now, reason, words, errors);
    }

    /** The same checks as for the form: what was offered when it was sent may not be offered any more. */
    private Optional<ChangeRequestOutcome> accept(
            Organiser organiser, MeetingFacts meeting, RegistrationDetail detail, ChangeRequest open) {
        var form = RegistrationForm.of(open.wanted(), detail.version());
        var checked =
                check.read(Form.of(Map.of()), form, meeting, detail.answers().email(), FormErrors.none());
        return checked.isEmpty()
                ? Optional.of(ChangeRequestOutcome.NOT_NOW)
                : Optional.of(transactions.retrying(() -> answerChangeRequest.accept(organiser, open, checked.get())));
    }

    private HttpResponse<?> again(
            HttpStatus status,
            HttpRequest<?> request,
            MeetingFacts meeting,
            RegistrationDetail detail,
            String reason,
            @Nullable String conflict,
            FormErrors errors) {
        var filled = ReviewPages.Filled.change(reason, conflict, errors);
        return pages.with(status, request, "registration/review", reviewPages.of(meeting, detail, filled));
    }
}
