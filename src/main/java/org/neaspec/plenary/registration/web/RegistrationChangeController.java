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
import java.util.Map;
import java.util.Optional;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.form.ChoicePlaces;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.FormVersion;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Typed;
import org.neaspec.plenary.form.web.QuestionParts;
import org.neaspec.plenary.form.web.Questionnaire;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.BeginRegistration;
import org.neaspec.plenary.registration.ChangeOutcome;
import org.neaspec.plenary.registration.ChangeRegistration;
import org.neaspec.plenary.registration.Deadlines;
import org.neaspec.plenary.registration.DraftPlace;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationDrafts;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.SendRegistration;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Changing what was sent, by the same form. */
@Controller(
        value = "/my/{token}/change",
        consumes = {MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
@ExecuteOn(TaskExecutors.BLOCKING)
class RegistrationChangeController {

    private static final String VIEW = "registration/change";

    private final PersonalLinkGuard guard;
    private final Meetings meetings;
    private final ChangeRegistration changeRegistration;
    private final SendRegistration sendRegistration;
    private final BeginRegistration begin;
    private final RegistrationDrafts drafts;
    private final HalfwayForms halfway;
    private final Deadlines deadlines;
    private final Transactions transactions;
    private final RegistrationFormCheck check;
    private final RegistrationPages maker;
    private final Forms forms;
    private final FormAnswers formAnswers;
    private final ChoicePlaces places;
    private final Questionnaire questionnaire;
    private final QuestionParts parts;
    private final QuotaWords quotas;
    private final Notices notices;
    private final Pages pages;

    RegistrationChangeController(
            PersonalLinkGuard guard,
            Meetings meetings,
            ChangeRegistration changeRegistration,
            SendRegistration sendRegistration,
            BeginRegistration begin,
            RegistrationDrafts drafts,
            HalfwayForms halfway,
            Deadlines deadlines,
            Transactions transactions,
            RegistrationFormCheck check,
            RegistrationPages maker,
            Forms forms,
            FormAnswers formAnswers,
            ChoicePlaces places,
            Questionnaire questionnaire,
            QuestionParts parts,
            QuotaWords quotas,
            Notices notices,
            Pages pages) {
        this.guard = guard;
        this.meetings = meetings;
        this.changeRegistration = changeRegistration;
        this.sendRegistration = sendRegistration;
        this.begin = begin;
        this.drafts = drafts;
        this.halfway = halfway;
        this.deadlines = deadlines;
        this.transactions = transactions;
        this.check = check;
        this.maker = maker;
        this.forms = forms;
        this.formAnswers = formAnswers;
        this.places = places;
        this.questionnaire = questionnaire;
        this.parts = parts;
        this.quotas = quotas;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        return guard.let(request, token, detail -> {
            if (!detail.status().changeable() && !detail.status().unsent()) {
                return back(token, "registration.change.closed");
            }
            if (detail.status().unsent() && deadlines.missed(detail.id()).isPresent()) {
                return back(token, "registration.complete.tooLate");
            }
            var form = RegistrationForm.of(detail.answers(), detail.version());
            if (detail.status().unsent()) {
                form = form.notAgreed();
            }
            return page(HttpStatus.OK, request, detail, token, filled(detail, form), FormErrors.none());
        });
    }

    /** As it was kept half-way through, or else as the registration says. */
    private Filled filled(RegistrationDetail detail, RegistrationForm form) {
        var kept = detail.status().unsent()
                ? drafts.at(DraftPlace.ofRegistration(detail.id()))
                : Optional.<RegistrationDrafts.Answer.Opens>empty();
        if (kept.isPresent()) {
            var meeting = meetings.byId(detail.meetingId()).orElseThrow();
            var opened = halfway.opened(meeting, kept.get(), "");
            return new Filled(opened.form(), opened.questions(), opened.typed(), opened.marks(), opened.until())
                    .onTopOf(detail.version());
        }
        var questions = forms.of(detail.meetingId());
        var typed = Typed.of(questions.content(), formAnswers.sheet(detail.id()));
        return new Filled(form, questions, typed, Map.of(), "");
    }

    /** Keeps the form of somebody who was named half-way through: it opens again by the same link. */
    @Post("/draft")
    HttpResponse<?> keep(HttpRequest<?> request, String token, Form sent) {
        return guard.let(request, token, detail -> {
            var errors = FormErrors.none();
            var questions = forms.of(detail.meetingId());
            var typed = questionnaire.take(request, questions, sent, errors);
            if (errors.any()) {
                var filled = new Filled(RegistrationForm.of(sent), questions, typed, Map.of(), "");
                return page(HttpStatus.UNPROCESSABLE_ENTITY, request, detail, token, filled, errors);
            }
            var draft = halfway.kept(questions, sent, typed);
            return transactions.retrying(() -> begin.keep(detail.id(), draft))
                    ? notices.after(
                            HttpResponse.seeOther(URI.create(RegistrationPaths.change(token))),
                            "registration.draft.keptHere")
                    : back(token, "registration.draft.notNow");
        });
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String token, Form sent) {
        return guard.let(request, token, detail -> change(request, token, sent, detail));
    }

    private HttpResponse<?> change(HttpRequest<?> request, String token, Form sent, RegistrationDetail detail) {
        var form = RegistrationForm.of(sent);
        var errors = FormErrors.none();
        var meeting = meetings.byId(detail.meetingId()).orElseThrow();
        var answers = check.read(sent, form, meeting, detail.answers().email(), errors);
        var asked = questionnaire.read(
                request,
                forms.of(meeting.id()),
                sent,
                form.category(),
                FilledForms.AT_ONCE,
                formAnswers.sheet(detail.id()),
                detail.id(),
                errors);
        var filled = new Filled(form, asked.form(), asked.typed(), asked.marks(), "");
        if (answers.isEmpty() || errors.any()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, detail, token, filled, errors);
        }
        var version = form.version().matches("\\d{1,9}") ? Integer.parseInt(form.version()) : -1;
        var outcome = transactions.retrying(() -> detail.status().unsent()
                ? sendRegistration.send(meeting, detail.id(), version, answers.get(), asked.sheet())
                : changeRegistration.change(detail.id(), version, answers.get(), asked.sheet()));
        if (outcome instanceof ChangeOutcome.Overtaken overtaken) {
            errors.add("send", "registration.change.overtaken");
            return page(HttpStatus.CONFLICT, request, detail, token, filled.onTopOf(overtaken.version()), errors);
        }
        if (outcome instanceof ChangeOutcome.NoPlace full) {
            errors.add("send", "registration.change.noPlace", quotas.names(full.quotas()));
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, detail, token, filled, errors);
        }
        if (outcome instanceof ChangeOutcome.ChoicesGone gone) {
            questionnaire.noteGone(asked.form(), gone.choices(), errors);
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, detail, token, filled, errors);
        }
        if (outcome instanceof ChangeOutcome.Changed changed && changed.before().unsent()) {
            return back(token, "registration.complete.done");
        }
        if (outcome instanceof ChangeOutcome.Changed changed) {
            return back(
                    token, changed.approvalPutAside() ? "registration.change.putAside" : "registration.change.done");
        }
        if (outcome instanceof ChangeOutcome.TooLate) {
            return back(token, "registration.complete.tooLate");
        }
        if (outcome instanceof ChangeOutcome.Requested) {
            return back(token, "registration.change.requested");
        }
        return back(
                token,
                outcome instanceof ChangeOutcome.Closed ? "registration.change.closed" : "registration.change.nothing");
    }

    private HttpResponse<?> back(String token, String notice) {
        return notices.after(HttpResponse.seeOther(URI.create(RegistrationPaths.personal(token))), notice);
    }

    private HttpResponse<?> page(
            HttpStatus status,
            HttpRequest<?> request,
            RegistrationDetail detail,
            String token,
            Filled filled,
            FormErrors errors) {
        var meeting = meetings.byId(detail.meetingId()).orElseThrow();
        var questions = parts.of(
                filled.questions(),
                QuestionParts.Wish.empty(FilledForms.AT_ONCE)
                        .with(filled.typed(), filled.marks())
                        .holding(places.heldBy(detail.id())));
        return pages.with(
                status,
                request,
                VIEW,
                maker.toChange(
                        meeting,
                        detail,
                        token,
                        filled.form(),
                        questions,
                        detail.status().unsent()
                                ? new RegistrationPage.DraftBox(
                                        RegistrationPaths.keepChange(token), "", filled.until(), true)
                                : null,
                        deadlines.missed(detail.id()).isPresent(),
                        errors));
    }

    /**
     * A form as it is filled in.
     *
     * @param until when what is kept half-way through is forgotten, in words; empty where nothing is
     */
    private record Filled(
            RegistrationForm form, FormVersion questions, Typed typed, Map<String, String> marks, String until) {

        Filled onTopOf(int version) {
            return new Filled(form.onTopOf(version), questions, typed, marks, until);
        }
    }
}
