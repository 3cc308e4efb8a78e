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
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.form.ChoicePlaces;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.FormReading;
import org.neaspec.plenary.form.FormVersion;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.form.Typed;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.form.web.QuestionParts;
import org.neaspec.plenary.form.web.Questionnaire;
import org.neaspec.plenary.form.web.QuestionsPart;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.ChangeOutcome;
import org.neaspec.plenary.registration.ChangeRegistration;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** What the secretariat needs from people who are approved: asked on the personal page, answered here. */
@Controller(
        value = "/my/{token}/questions",
        consumes = {MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
@ExecuteOn(TaskExecutors.BLOCKING)
class LaterQuestionsController {

    private final PersonalLinkGuard guard;
    private final Meetings meetings;
    private final Forms forms;
    private final FormAnswers answers;
    private final ChoicePlaces places;
    private final ChangeRegistration changeRegistration;
    private final Transactions transactions;
    private final Questionnaire questionnaire;
    private final QuestionParts parts;
    private final Notices notices;
    private final Pages pages;
    private final Clock clock;

    LaterQuestionsController(
            PersonalLinkGuard guard,
            Meetings meetings,
            Forms forms,
            FormAnswers answers,
            ChoicePlaces places,
            ChangeRegistration changeRegistration,
            Transactions transactions,
            Questionnaire questionnaire,
            QuestionParts parts,
            Notices notices,
            Pages pages,
            Clock clock) {
        this.guard = guard;
        this.meetings = meetings;
        this.forms = forms;
        this.answers = answers;
        this.places = places;
        this.changeRegistration = changeRegistration;
        this.transactions = transactions;
        this.questionnaire = questionnaire;
        this.parts = parts;
        this.notices = notices;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param frozen whether answers given before can only be asked to be changed */
    record Page(
            String meetingTitle,
            String back,
            String action,
            boolean frozen,
            String version,
            QuestionsPart questions,
            FormErrors errors) {}

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        return guard.let(request, token, detail -> {
            var form = forms.of(detail.meetingId());
            var sheet = answers.sheet(detail.id());
            if (detail.status() != RegistrationStatus.APPROVED
                    || questions(form, detail, sheet).isEmpty()) {
                return back(token, "form.later.nothing");
            }
            var typed = Typed.of(form.content(), sheet);
            return page(
                    HttpStatus.OK,
                    request,
                    detail,
                    token,
                    form,
                    sheet,
                    typed,
                    Map.of(),
                    detail.version(),
                    FormErrors.none());
        });
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String token, Form sent) {
        return guard.let(request, token, detail -> answer(request, token, sent, detail));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, String token, Form sent, RegistrationDetail detail) {
        if (detail.status() != RegistrationStatus.APPROVED) {
            return back(token, "form.later.nothing");
        }
        var form = forms.of(detail.meetingId());
        var before = answers.sheet(detail.id());
        var category = detail.answers().category().name();
        var errors = FormErrors.none();
        var asked = questionnaire.read(
                request, form, sent, category, asked(form, detail, before), before, detail.id(), errors);
        int version = sent.text("version").matches("\\d{1,9}") ? Integer.parseInt(sent.text("version")) : -1;
        if (!errors.any()) {
            var outcome = transactions.retrying(
                    () -> changeRegistration.change(detail.id(), version, detail.answers(), asked.sheet()));
            if (outcome instanceof ChangeOutcome.Overtaken overtaken) {
                errors.add("send", "registration.change.overtaken");
                return page(
                        HttpStatus.CONFLICT,
                        request,
                        detail,
                        token,
                        form,
                        before,
                        asked.typed(),
                        asked.marks(),
                        overtaken.version(),
                        errors);
            }
            if (!(outcome instanceof ChangeOutcome.ChoicesGone gone)) {
                return back(
                        token,
                        outcome instanceof ChangeOutcome.Requested
                                ? "registration.change.requested"
                                : outcome instanceof ChangeOutcome.Unchanged
                                        ? "registration.change.nothing"
                                        : "form.later.thanks");
            }
            questionnaire.noteGone(form, gone.choices(), errors);
        }
        return page(
                HttpStatus.UNPROCESSABLE_ENTITY,
                request,
                detail,
                token,
                form,
                before,
                asked.typed(),
                asked.marks(),
                version,
                errors);
    }

    /** What is asked later, and what came to the form since the registration was sent. */
    private static Predicate<Question> asked(FormVersion form, RegistrationDetail detail, Sheet sheet) {
        var missing = FormReading.open(
                        form.content(), detail.answers().category().name(), sheet, false)
                .stream()
                .map(Question::id)
                .collect(Collectors.toSet());
        return question -> question.when() == When.LATER || missing.contains(question.id());
    }

    private static Set<String> questions(FormVersion form, RegistrationDetail detail, Sheet sheet) {
        return FormReading.asked(form.content(), detail.answers().category().name(), sheet).stream()
                .filter(asked(form, detail, sheet))
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    private HttpResponse<?> back(String token, String notice) {
        return notices.after(HttpResponse.seeOther(URI.create(RegistrationPaths.personal(token))), notice);
    }

    private HttpResponse<?> page(
            HttpStatus status,
            HttpRequest<?> request,
            RegistrationDetail detail,
            String token,
            FormVersion form,
            Sheet sheet,
            Typed typed,
            Map<String, String> marks,
            int version,
            FormErrors errors) {
        var meeting = meetings.byId(detail.meetingId()).orElseThrow();
        var part = parts.of(
                form,
                new QuestionParts.Wish(
                        asked(form, detail, sheet),
                        detail.answers().category().name(),
                        sheet,
                        typed,
                        marks,
                        places.heldBy(detail.id())));
        return pages.with(
                status,
                request,
                "registration/questions",
                new Page(
                        meeting.title(),
                        RegistrationPaths.personal(token),
                        RegistrationPaths.questions(token),
                        meeting.terms().frozen(clock.instant()),
                        Integer.toString(version),
                        part,
                        errors));
    }
}
