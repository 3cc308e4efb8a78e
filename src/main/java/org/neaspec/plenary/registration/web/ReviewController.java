package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.DecisionOutcome;
import org.neaspec.plenary.registration.Quota;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.RemoveDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** One registration under review: read in full, its designations verified, decided. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class ReviewController {

    private static final String VIEW = "registration/review";

    private final Meetings meetings;
    private final Registrations registrations;
    private final DecideRegistrations decideRegistrations;
    private final VerifyDesignation verifyDesignation;
    private final RemoveDesignation removeDesignation;
    private final Transactions transactions;
    private final ReviewPages reviewPages;
    private final DecisionWords decisionWords;
    private final States states;
    private final QuotaWords quotas;
    private final Notices notices;
    private final Pages pages;

    ReviewController(
            Meetings meetings,
            Registrations registrations,
            DecideRegistrations decideRegistrations,
            VerifyDesignation verifyDesignation,
            RemoveDesignation removeDesignation,
            Transactions transactions,
            ReviewPages reviewPages,
            DecisionWords decisionWords,
            States states,
            QuotaWords quotas,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.decideRegistrations = decideRegistrations;
        this.verifyDesignation = verifyDesignation;
        this.removeDesignation = removeDesignation;
        this.transactions = transactions;
        this.reviewPages = reviewPages;
        this.decisionWords = decisionWords;
        this.states = states;
        this.quotas = quotas;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, String reference, Organiser organiser) {
        var meeting = meeting(slug);
        return pages.ok(
                request, VIEW, reviewPages.of(meeting, detail(meeting, reference), organiser, ReviewFilled.nothing()));
    }

    @Post("/decision")
    HttpResponse<?> decide(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var detail = detail(meeting, reference);
        var errors = FormErrors.none();
        var reason = PlainText.lines(form.text("reason"));
        var wishes = RulingForm.read(form, reviewPages.segmentsOf(meeting), registrations.rulings(detail.id()), errors);
        var seen = DecisionForm.seen(form.text("seen"))
                .filter(one -> one.reference().equals(reference));
        var decision = DecisionForm.decision(form, reason, errors);
        if (seen.isEmpty()) {
            errors.add("decision", "registration.error.decision");
        }
        var filled = new ReviewFilled(wishes, reason, null, null, errors);
        if (errors.any() || decision.isEmpty() || seen.isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, detail, organiser, filled);
        }
        var outcome = decideRegistrations
                .decide(
                        organiser,
                        meeting.id(),
                        List.of(seen.get()),
                        decision.get(),
                        reason.isEmpty() ? null : reason,
                        wishes)
                .get(0);
        if (outcome instanceof DecisionOutcome.Decided) {
            return back(
                    slug,
                    reference,
                    "registration.review.notice." + decision.get().name());
        }
        if (outcome instanceof DecisionOutcome.Unchanged) {
            return back(slug, reference, "registration.review.notice.unchanged");
        }
        var words = decisionWords.text(outcome, meeting.zoneOrUtc());
        var conflict = new ReviewFilled(wishes, reason, null, words, FormErrors.none());
        return again(HttpStatus.CONFLICT, request, meeting, detail(meeting, reference), organiser, conflict);
    }

    @Post("/designations")
    HttpResponse<?> verify(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var detail = detail(meeting, reference);
        var sent = ProofForm.of(form);
        var errors = FormErrors.none();
        var proof = sent.read(states, errors);
        if (proof.isEmpty()) {
            var filled = new ReviewFilled(List.of(), "", sent, null, errors);
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, detail, organiser, filled);
        }
        var outcome =
                transactions.retrying(() -> verifyDesignation.verify(organiser, meeting.id(), reference, proof.get()));
        var full = outcome instanceof VerifyDesignation.Outcome.Verified verified ? verified.full() : List.<Quota>of();
        return full.isEmpty()
                ? back(slug, reference, "registration.review.notice.verified")
                : back(slug, reference, "registration.review.notice.verifiedFull", quotas.names(full));
    }

    @Post("/designations/{kind}/removal")
    HttpResponse<?> remove(String slug, String reference, String kind, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var designation = ProofForm.designation(kind).orElseThrow(NoSuchPage::new);
        if (!transactions.retrying(() -> removeDesignation.remove(organiser, meeting.id(), reference, designation))) {
            throw new NoSuchPage();
        }
        return back(slug, reference, "registration.review.notice.removed");
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }

    private RegistrationDetail detail(MeetingFacts meeting, String reference) {
        return registrations.byReference(meeting.id(), reference).orElseThrow(NoSuchPage::new);
    }

    private HttpResponse<?> again(
            HttpStatus status,
            HttpRequest<?> request,
            MeetingFacts meeting,
            RegistrationDetail detail,
            Organiser organiser,
            ReviewFilled filled) {
        return pages.with(status, request, VIEW, reviewPages.of(meeting, detail, organiser, filled));
    }

    private HttpResponse<?> back(String slug, String reference, String notice, Object... values) {
        return notices.after(
                HttpResponse.seeOther(URI.create(RegistrationPaths.review(slug, reference))), notice, values);
    }
}
