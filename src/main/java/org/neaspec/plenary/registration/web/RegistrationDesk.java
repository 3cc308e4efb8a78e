package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neaspec.plenary.account.ClientNetwork;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.form.web.Questionnaire;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.RegistrationState;
import org.neaspec.plenary.registration.DraftPlace;
import org.neaspec.plenary.registration.RegisterTogether;
import org.neaspec.plenary.registration.RegistrationDrafts;
import org.neaspec.plenary.registration.RegistrationOutcome;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.ReaderZone;

/** Shows the registration form and takes it, by whichever way somebody came. */
@Singleton
public class RegistrationDesk {

    private static final String CLOSED = "registration/closed";

    private final RegisterTogether registerTogether;
    private final AlsoForm alsoForm;
    private final RegistrationFormCheck check;
    private final FilledForms filledForms;
    private final HalfwayForms halfway;
    private final Forms forms;
    private final Questionnaire questionnaire;
    private final RegistrationDrafts drafts;
    private final RateLimits limits;
    private final ClientNetwork networks;
    private final QuotaWords quotas;
    private final Notices notices;
    private final Pages pages;
    private final Clock clock;

    RegistrationDesk(
            RegisterTogether registerTogether,
            AlsoForm alsoForm,
            RegistrationFormCheck check,
            FilledForms filledForms,
            HalfwayForms halfway,
            Forms forms,
            Questionnaire questionnaire,
            RegistrationDrafts drafts,
            RateLimits limits,
            ClientNetwork networks,
            QuotaWords quotas,
            Notices notices,
            Pages pages,
            Clock clock) {
        this.registerTogether = registerTogether;
        this.alsoForm = alsoForm;
        this.check = check;
        this.filledForms = filledForms;
        this.halfway = halfway;
        this.forms = forms;
        this.questionnaire = questionnaire;
        this.drafts = drafts;
        this.limits = limits;
        this.networks = networks;
        this.quotas = quotas;
        this.notices = notices;
        this.pages = pages;
        this.clock = clock;
    }

    /** The form; the caller has seen to it that it is taken when it comes. */
    public HttpResponse<?> show(HttpRequest<?> request, Visit visit) {
        var form =
                RegistrationForm.knowing(visit.known(), ReaderZone.of(request).zone());
        var filled = place(visit)
                .flatMap(drafts::at)
                .map(kept -> halfway.opened(visit.meeting(), kept, ""))
                .orElseGet(() -> filledForms.fresh(visit.meeting(), form));
        return filledForms.show(HttpStatus.OK, request, visit, filled, FormErrors.none(), false);
    }

    /**
     * Keeps the form half-way through behind the link that led to it. Nothing is checked but files, which have to be taken in.
     *
     * @param email of whoever the link was mailed to
     */
    public HttpResponse<?> keep(HttpRequest<?> request, Visit visit, EmailAddress email, Form sent) {
        var meeting = visit.meeting();
        var errors = FormErrors.none();
        var questions = forms.of(meeting.id());
        var typed = questionnaire.take(request, questions, sent, errors);
        if (errors.any()) {
            var filled = new FilledForms.Filled(
                    RegistrationForm.of(sent), questions, typed, Map.of(), sent.all(AlsoForm.FIELD), "", "");
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, visit, filled, errors);
        }
        drafts.keepAt(place(visit).orElseThrow(), meeting.id(), email, halfway.kept(questions, sent, typed));
        return notices.after(HttpResponse.seeOther(URI.create(visit.action())), "registration.draft.keptHere");
    }

    private static Optional<DraftPlace> place(Visit visit) {
        return Optional.ofNullable(visit.halfway()).map(Visit.Halfway::place);
    }

    /** That registration is not open, and why. */
    public HttpResponse<?> closed(
            HttpStatus status, HttpRequest<?> request, MeetingFacts meeting, RegistrationState why) {
        return pages.with(status, request, CLOSED, ClosedPage.of(meeting, why, clock));
    }

    /** What follows now; the same for everybody, so that it tells nobody who is registered. */
    public HttpResponse<?> received(HttpRequest<?> request, MeetingFacts meeting) {
        return pages.ok(
                request,
                "registration/received",
                new ReceivedPage(
                        MeetingHead.of(meeting, clock),
                        RegistrationPaths.lostLink(meeting.slug()),
                        meeting.contactEmail()));
    }

    /** Takes the form: back to it with what has to be put right, or on to where the visit is done. */
    public HttpResponse<?> take(HttpRequest<?> request, Visit visit, Form sent) {
        var meeting = visit.meeting();
        var form = RegistrationForm.of(sent);
        var errors = FormErrors.none();
        var answers = check.read(sent, form, meeting, visit.address(), errors);
        var asked = questionnaire.read(
                request, forms.of(meeting.id()), sent, form.category(), FilledForms.AT_ONCE, Sheet.EMPTY, null, errors);
        var draft = sent.text("draft");
        var ticked = sent.all(AlsoForm.FIELD);
        var also = answers.isEmpty() ? List.<MeetingFacts>of() : alsoForm.read(meeting, ticked, answers.get(), errors);
        var filled = FilledForms.Filled.sent(form, asked, ticked, draft);
        if (answers.isEmpty() || errors.any()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, visit, filled, errors);
        }
        if (!withinLimit(request)) {
            errors.add("send", "registration.error.tooMany");
            return again(HttpStatus.TOO_MANY_REQUESTS, request, visit, filled, errors);
        }
        var made = registerTogether.register(
                meeting, also, form.requestKey(), answers.get(), asked.sheet(), visit.entrance());
        var outcome = made.outcome();
        if (made.meeting().id() != meeting.id()) {
            alsoForm.note(made, errors);
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, visit, filled, errors);
        }
        if (outcome instanceof RegistrationOutcome.NotOpen closed) {
            return closed(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, closed.state());
        }
        if (outcome instanceof RegistrationOutcome.NoEntrance) {
            return HttpResponse.seeOther(URI.create(visit.back()));
        }
        if (outcome instanceof RegistrationOutcome.Full) {
            errors.add("send", "registration.error.full");
            return filledForms.show(HttpStatus.UNPROCESSABLE_ENTITY, request, visit, filled, errors, true);
        }
        if (outcome instanceof RegistrationOutcome.ChoicesGone gone) {
            questionnaire.noteGone(asked.form(), gone.choices(), errors);
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, visit, filled, errors);
        }
        if (outcome instanceof RegistrationOutcome.QuotaFull full) {
            errors.add("send", "registration.error.quotaFull", quotas.names(full.quotas()));
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, visit, filled, errors);
        }
        if (outcome instanceof RegistrationOutcome.FormUsedForAnother) {
            errors.add("email", "registration.error.email.anotherForm");
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, visit, filled.underNewKey(), errors);
        }
        if (!draft.isEmpty()) {
            drafts.sent(draft);
        }
        place(visit).ifPresent(drafts::forget);
        return HttpResponse.seeOther(URI.create(visit.done()));
    }

    private boolean withinLimit(HttpRequest<?> request) {
        return networks.of(request)
                .map(network -> limits.allow(RateRule.FORM_NETWORK, network))
                .orElse(true);
    }

    private HttpResponse<?> again(
            HttpStatus status, HttpRequest<?> request, Visit visit, FilledForms.Filled filled, FormErrors errors) {
        return filledForms.show(status, request, visit, filled, errors, false);
    }
}
