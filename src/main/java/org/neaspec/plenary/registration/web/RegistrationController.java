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
import org.neaspec.plenary.account.ClientNetwork;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.form.web.Questionnaire;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDrafts;
import org.neaspec.plenary.registration.RegistrationOutcome;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.ReaderZone;

/** Registering for a meeting: one page, no account. */
@Controller(
        value = "/meetings/{slug}/registration",
        consumes = {MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
@ExecuteOn(TaskExecutors.BLOCKING)
class RegistrationController {

    private final Meetings meetings;
    private final RegisterParticipant registerParticipant;
    private final RegistrationFormCheck check;
    private final RegistrationDesk desk;
    private final Forms forms;
    private final Questionnaire questionnaire;
    private final RegistrationDrafts drafts;
    private final RateLimits limits;
    private final ClientNetwork networks;
    private final QuotaWords quotas;
    private final Pages pages;
    private final Clock clock;

    RegistrationController(
            Meetings meetings,
            RegisterParticipant registerParticipant,
            RegistrationFormCheck check,
            RegistrationDesk desk,
            Forms forms,
            Questionnaire questionnaire,
            RegistrationDrafts drafts,
            RateLimits limits,
            ClientNetwork networks,
            QuotaWords quotas,
            Pages pages,
            Clock clock) {
        this.meetings = meetings;
        this.registerParticipant = registerParticipant;
        this.check = check;
        this.desk = desk;
        this.forms = forms;
        this.questionnaire = questionnaire;
        this.drafts = drafts;
        this.limits = limits;
        this.networks = networks;
        this.quotas = quotas;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug) {
        var meeting = meeting(slug);
        var state = meeting.registration(clock.instant());
        return state.takesForms()
                ? desk.show(
                        HttpStatus.OK,
                        request,
                        meeting,
                        desk.fresh(
                                meeting,
                                RegistrationForm.empty(ReaderZone.of(request).zone())),
                        FormErrors.none(),
                        false)
                : pages.ok(request, "registration/closed", ClosedPage.of(meeting, state, clock));
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form sent) {
        var meeting = meeting(slug);
        var form = RegistrationForm.of(sent);
        var errors = FormErrors.none();
        var answers = check.read(sent, form, meeting, null, errors);
        var asked = questionnaire.read(
                request,
                forms.of(meeting.id()),
                sent,
                form.category(),
                RegistrationDesk.AT_ONCE,
                Sheet.EMPTY,
                null,
                errors);
        var draft = sent.text("draft");
        var filled = RegistrationDesk.Filled.sent(form, asked, draft);
        if (answers.isEmpty() || errors.any()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, filled, errors);
        }
        if (!withinLimit(request)) {
            errors.add("send", "registration.error.tooMany");
            return again(HttpStatus.TOO_MANY_REQUESTS, request, meeting, filled, errors);
        }
        var outcome = registerParticipant.register(meeting, form.requestKey(), answers.get(), asked.sheet());
        if (outcome instanceof RegistrationOutcome.NotOpen closed) {
            return pages.with(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    "registration/closed",
                    ClosedPage.of(meeting, closed.state(), clock));
        }
        if (outcome instanceof RegistrationOutcome.Full) {
            errors.add("send", "registration.error.full");
            return desk.show(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, filled, errors, true);
        }
        if (outcome instanceof RegistrationOutcome.ChoicesGone gone) {
            questionnaire.noteGone(asked.form(), gone.choices(), errors);
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, filled, errors);
        }
        if (outcome instanceof RegistrationOutcome.QuotaFull full) {
            errors.add("send", "registration.error.quotaFull", quotas.names(full.quotas()));
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, filled, errors);
        }
        if (outcome instanceof RegistrationOutcome.FormUsedForAnother) {
            errors.add("email", "registration.error.email.anotherForm");
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, filled.underNewKey(), errors);
        }
        drafts.sent(draft);
        return HttpResponse.seeOther(URI.create(RegistrationPaths.received(slug)));
    }

    /** The same for everybody, so that it tells nobody who is registered. */
    @Get("/received")
    HttpResponse<?> received(HttpRequest<?> request, String slug) {
        var meeting = meeting(slug);
        return pages.ok(
                request,
                "registration/received",
                new ReceivedPage(
                        MeetingHead.of(meeting, clock), RegistrationPaths.lostLink(slug), meeting.contactEmail()));
    }

    private MeetingFacts meeting(String slug) {
        return meetings.announced(slug).orElseThrow(NoSuchPage::new);
    }

    private boolean withinLimit(HttpRequest<?> request) {
        return networks.of(request)
                .map(network -> limits.allow(RateRule.FORM_NETWORK, network))
                .orElse(true);
    }

    private HttpResponse<?> again(
            HttpStatus status,
            HttpRequest<?> request,
            MeetingFacts meeting,
            RegistrationDesk.Filled filled,
            FormErrors errors) {
        return desk.show(status, request, meeting, filled, errors, false);
    }
}
