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
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.form.ChoicePlaces;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.web.Questionnaire;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.ChangeOutcome;
import org.neaspec.plenary.registration.ChangeRegistration;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Pages;

/** Staff put right what a registration says, by the form in which people change it themselves. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}/correction",
        consumes = {MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class RegistrationCorrectionController {

    /** Granted by the organiser, and printed before everything else. */
    private static final String EXCELLENCY = "H.E. ";

    private final ReviewDesk desk;
    private final ChangeRegistration change;
    private final RegistrationFormCheck check;
    private final RegistrationPages maker;
    private final OwnQuestions own;
    private final FormAnswers formAnswers;
    private final ChoicePlaces places;
    private final QuotaWords quotas;
    private final Transactions transactions;
    private final Pages pages;

    RegistrationCorrectionController(
            ReviewDesk desk,
            ChangeRegistration change,
            RegistrationFormCheck check,
            RegistrationPages maker,
            OwnQuestions own,
            FormAnswers formAnswers,
            ChoicePlaces places,
            QuotaWords quotas,
            Transactions transactions,
            Pages pages) {
        this.desk = desk;
        this.change = change;
        this.check = check;
        this.maker = maker;
        this.own = own;
        this.formAnswers = formAnswers;
        this.places = places;
        this.quotas = quotas;
        this.transactions = transactions;
        this.pages = pages;
    }

    /**
     * A form as it is filled in.
     *
     * @param asked the meeting's own questions as they were sent; null on a first visit
     */
    private record Filled(RegistrationForm form, boolean excellency, Questionnaire.@Nullable Sent asked) {

        /** What the registration says, with the word that the organiser granted taken off the name. */
        static Filled of(Answers answers, int version) {
            var granted = answers.printedName().startsWith(EXCELLENCY);
            var plain = granted ? answers.printed(answers.printedName().substring(EXCELLENCY.length())) : answers;
            return new Filled(RegistrationForm.of(plain, version), granted, null);
        }

        Filled onTopOf(int version) {
            return new Filled(form.onTopOf(version), excellency, asked);
        }
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, String reference, Organiser organiser) {
        var found = desk.find(slug, reference, organiser);
        var detail = found.detail();
        return allowed(found)
                ? page(HttpStatus.OK, request, found, Filled.of(detail.answers(), detail.version()), FormErrors.none())
                : desk.done(found, "registration.correct.closed");
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, String reference, Form sent, Organiser organiser) {
        var found = desk.find(slug, reference, organiser);
        var detail = found.detail();
        var form = RegistrationForm.of(sent);
        var errors = FormErrors.none();
        var read = check.correction(sent, form, found.meeting(), detail.answers(), errors);
        var asked = own.read(
                request, found.meeting(), sent, form.category(), formAnswers.sheet(detail.id()), detail.id(), errors);
        var filled = new Filled(form, sent.has("excellency"), asked);
        if (read.isEmpty() || errors.any()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, found, filled, errors);
        }
        var answers =
                filled.excellency() ? read.get().printed(EXCELLENCY + read.get().printedName()) : read.get();
        var version = form.version().matches("\\d{1,9}") ? Integer.parseInt(form.version()) : -1;
        var outcome = transactions.retrying(
                () -> change.byStaff(organiser, detail.id(), version, answers, asked.sheet(), true));
        if (outcome instanceof ChangeOutcome.Overtaken overtaken) {
            errors.add("send", "registration.correct.overtaken");
            return page(HttpStatus.CONFLICT, request, found, filled.onTopOf(overtaken.version()), errors);
        }
        if (outcome instanceof ChangeOutcome.NoPlace full) {
            errors.add("send", "registration.correct.noPlace", quotas.names(full.quotas()));
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, found, filled, errors);
        }
        if (outcome instanceof ChangeOutcome.ChoicesGone gone) {
            own.noteGone(asked, gone.choices(), errors);
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, found, filled, errors);
        }
        if (outcome instanceof ChangeOutcome.Unchanged) {
            return desk.done(found, "registration.change.nothing");
        }
        return desk.done(
                found,
                outcome instanceof ChangeOutcome.Closed ? "registration.correct.closed" : "registration.correct.done");
    }

    private static boolean allowed(ReviewDesk.Found found) {
        return ChangeRegistration.correctable(found.detail().status());
    }

    private HttpResponse<?> page(
            HttpStatus status, HttpRequest<?> request, ReviewDesk.Found found, Filled filled, FormErrors errors) {
        var detail = found.detail();
        var questions = own.answered(
                found.meeting(), formAnswers.sheet(detail.id()), places.heldBy(detail.id()), filled.asked());
        return pages.with(
                status,
                request,
                "registration/correct",
                maker.toCorrect(found.meeting(), detail, filled.form(), filled.excellency(), questions, errors));
    }
}
