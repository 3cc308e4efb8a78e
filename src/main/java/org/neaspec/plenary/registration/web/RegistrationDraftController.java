package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.neaspec.plenary.account.ClientNetwork;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.web.Questionnaire;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationDrafts;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** "Save and finish later": a form half-way through is kept, and goes on by the link that is mailed to the address in it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class RegistrationDraftController {

    private final Meetings meetings;
    private final RegistrationDrafts drafts;
    private final FilledForms filledForms;
    private final HalfwayForms halfway;
    private final Forms forms;
    private final Questionnaire questionnaire;
    private final RateLimits limits;
    private final ClientNetwork networks;
    private final Notices notices;
    private final Pages pages;
    private final Clock clock;

    RegistrationDraftController(
            Meetings meetings,
            RegistrationDrafts drafts,
            FilledForms filledForms,
            HalfwayForms halfway,
            Forms forms,
            Questionnaire questionnaire,
            RateLimits limits,
            ClientNetwork networks,
            Notices notices,
            Pages pages,
            Clock clock) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.filledForms = filledForms;
        this.halfway = halfway;
        this.forms = forms;
        this.questionnaire = questionnaire;
        this.limits = limits;
        this.networks = networks;
        this.notices = notices;
        this.pages = pages;
        this.clock = clock;
    }

    @Post("/meetings/{slug}/registration/draft")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    HttpResponse<?> keep(HttpRequest<?> request, String slug, Form sent) {
        var meeting = meetings.announced(slug).orElseThrow(NoSuchPage::new);
        var state = meeting.registration(clock.instant());
        if (!state.takesForms()) {
            return pages.with(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    "registration/closed",
                    ClosedPage.of(meeting, state, clock));
        }
        var form = RegistrationForm.of(sent);
        var questions = forms.of(meeting.id());
        var errors = FormErrors.none();
        var typed = questionnaire.take(request, questions, sent, errors);
        var token = sent.text("draft");
        var known = !token.isEmpty() && drafts.lookUp(token) instanceof RegistrationDrafts.Answer.Opens;
        var email = EmailAddress.parse(form.email());
        if (!known && email.isEmpty()) {
            errors.add("email", "registration.draft.error.email");
        }
        var filled = new FilledForms.Filled(
                form, questions, typed, Map.of(), sent.all(AlsoForm.FIELD), known ? token : "", "");
        if (errors.any()) {
            return filledForms.show(
                    HttpStatus.UNPROCESSABLE_ENTITY, request, Visit.open(meeting), filled, errors, false);
        }
        var draft = halfway.kept(questions, sent, typed);
        if (known && drafts.keepOn(meeting.id(), token, draft)) {
            return notices.after(
                    HttpResponse.seeOther(URI.create(RegistrationPaths.draft(token))), "registration.draft.keptOn");
        }
        // Counted for every address alike: what is refused would tell who is registered.
        if (!withinLimit(request)
                || email.isEmpty()
                || !limits.allow(
                        RateRule.LINK_ADDRESS, meeting.id() + "|" + email.get().key())) {
            errors.add("send", "registration.draft.error.tooMany");
            return filledForms.show(HttpStatus.TOO_MANY_REQUESTS, request, Visit.open(meeting), filled, errors, false);
        }
        drafts.keep(meeting, email.get(), draft);
        return HttpResponse.seeOther(URI.create(RegistrationPaths.draftKept(slug)));
    }

    /** The same for everybody, so that it tells nobody who is registered. */
    @Get("/meetings/{slug}/registration/draft/kept")
    HttpResponse<?> kept(HttpRequest<?> request, String slug) {
        var meeting = meetings.announced(slug).orElseThrow(NoSuchPage::new);
        return pages.ok(
                request,
                "registration/draft-kept",
                new ReceivedPage(
                        MeetingHead.of(meeting, clock), RegistrationPaths.lostLink(slug), meeting.contactEmail()));
    }

    @Get("/draft/{token}")
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        var answer = drafts.lookUp(token);
        if (answer instanceof RegistrationDrafts.Answer.Unknown) {
            throw new NoSuchPage();
        }
        if (!(answer instanceof RegistrationDrafts.Answer.Opens opens)) {
            return pages.with(HttpStatus.GONE, request, "registration/draft-ended", Map.of());
        }
        var meeting =
                meetings.byId(opens.meetingId()).filter(MeetingFacts::announced).orElseThrow(NoSuchPage::new);
        var state = meeting.registration(clock.instant());
        if (!state.takesForms()) {
            return pages.ok(request, "registration/closed", ClosedPage.of(meeting, state, clock));
        }
        return filledForms.show(
                HttpStatus.OK,
                request,
                Visit.open(meeting),
                halfway.opened(meeting, opens, token),
                FormErrors.none(),
                false);
    }

    private boolean withinLimit(HttpRequest<?> request) {
        return networks.of(request)
                .map(network -> limits.allow(RateRule.FORM_NETWORK, network))
                .orElse(true);
    }
}
