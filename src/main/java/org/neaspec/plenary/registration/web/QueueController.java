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
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.DecisionOutcome;
import org.neaspec.plenary.registration.UndoDecision;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** The registrations of a meeting, to be looked through and decided many at a time. */
@Controller(value = "/organise/meetings/{slug}/registrations", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class QueueController {

    private static final String VIEW = "registration/queue";
    private static final String UNDO = "UNDO";

    private final Meetings meetings;
    private final QueuePages queuePages;
    private final DecideRegistrations decideRegistrations;
    private final UndoDecision undoDecision;
    private final Transactions transactions;
    private final DecisionWords decisionWords;
    private final Notices notices;
    private final Pages pages;

    QueueController(
            Meetings meetings,
            QueuePages queuePages,
            DecideRegistrations decideRegistrations,
            UndoDecision undoDecision,
            Transactions transactions,
            DecisionWords decisionWords,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.queuePages = queuePages;
        this.decideRegistrations = decideRegistrations;
        this.undoDecision = undoDecision;
        this.transactions = transactions;
        this.decisionWords = decisionWords;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        var meeting = meeting(slug);
        var filter = QueueFilter.of(request.getParameters());
        var all = "all".equals(request.getParameters().get("tick"));
        return pages.ok(
                request,
                VIEW,
                queuePages.of(meeting, organiser, filter, picked -> all, "", List.of(), FormErrors.none()));
    }

    @Post("/decisions")
    HttpResponse<?> decide(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var filter = QueueFilter.of(request.getParameters());
        var seen = DecisionForm.picked(form);
        var picked = seen.stream().map(DecideRegistrations.Seen::reference).collect(Collectors.toSet());
        var reason = PlainText.lines(form.text("reason"));
        var errors = FormErrors.none();
        if (seen.isEmpty()) {
            errors.add("selected", "registration.error.selected");
        }
        if (form.text("decision").equals(UNDO) && !errors.any()) {
            return answer(request, meeting, organiser, filter, UNDO, reason, undone(organiser, meeting, seen));
        }
        var decision = DecisionForm.decision(form, reason, errors);
        if (errors.any() || decision.isEmpty()) {
            return pages.with(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    VIEW,
                    queuePages.of(meeting, organiser, filter, picked::contains, reason, List.of(), errors));
        }
        var outcomes = decideRegistrations.decide(
                organiser, meeting.id(), seen, decision.get(), reason.isEmpty() ? null : reason, List.of());
        return answer(request, meeting, organiser, filter, decision.get().name(), reason, outcomes);
    }

    private List<DecisionOutcome> undone(
            Organiser organiser, MeetingFacts meeting, List<DecideRegistrations.Seen> seen) {
        return seen.stream()
                .map(one -> transactions.retrying(() -> undoDecision.undo(organiser, meeting.id(), one)))
                .toList();
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request,
            MeetingFacts meeting,
            Organiser organiser,
            QueueFilter filter,
            String decision,
            String reason,
            List<DecisionOutcome> outcomes) {
        var left = outcomes.stream()
                .filter(outcome -> !(outcome instanceof DecisionOutcome.Decided))
                .map(DecisionOutcome::reference)
                .collect(Collectors.toSet());
        if (left.isEmpty()) {
            return notices.after(
                    HttpResponse.seeOther(URI.create(MeetingPaths.registrations(meeting.slug()) + filter.query())),
                    "registration.queue.notice." + decision,
                    Integer.toString(outcomes.size()));
        }
        var words = outcomes.stream()
                .map(outcome -> decisionWords.text(outcome, meeting.zoneOrUtc()))
                .toList();
        return pages.with(
                HttpStatus.CONFLICT,
                request,
                VIEW,
                queuePages.of(meeting, organiser, filter, left::contains, reason, words, FormErrors.none()));
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
