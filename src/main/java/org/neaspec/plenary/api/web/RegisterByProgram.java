package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.account.ClientNetwork;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.api.Bearer;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.form.web.Questionnaire;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Entrance;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.web.RegistrationFormCheck;
import org.neaspec.plenary.shared.Digests;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Registers the person a program sends: by the same rules, limits and use case as the form of the meeting. */
@Singleton
class RegisterByProgram {

    private static final String KEY = "Idempotency-Key";

    private final RegistrationFormCheck check;
    private final RegisterParticipant registerParticipant;
    private final Forms forms;
    private final Questionnaire questionnaire;
    private final Registrations registrations;
    private final RateLimits limits;
    private final ClientNetwork networks;
    private final Messages messages;
    private final AuditTrail audit;
    private final ApiAnswers answers;

    RegisterByProgram(
            RegistrationFormCheck check,
            RegisterParticipant registerParticipant,
            Forms forms,
            Questionnaire questionnaire,
            Registrations registrations,
            RateLimits limits,
            ClientNetwork networks,
            Messages messages,
            AuditTrail audit,
            ApiAnswers answers) {
        this.check = check;
        this.registerParticipant = registerParticipant;
        this.forms = forms;
        this.questionnaire = questionnaire;
        this.registrations = registrations;
        this.limits = limits;
        this.networks = networks;
        this.messages = messages;
        this.audit = audit;
        this.answers = answers;
    }

    HttpResponse<?> register(HttpRequest<?> request, MeetingFacts meeting, Bearer bearer, byte[] body) {
        String key = key(request.getHeaders().get(KEY), bearer);
        var form = SentRegistration.form(JsonBody.read(body), key);
        var errors = FormErrors.none();
        var read = check.read(form, meeting, errors);
        var questions = forms.of(meeting.id());
        var unknown = form.names().stream()
                .filter(name -> name.startsWith("q-")
                        && questions.content().questions().stream()
                                .noneMatch(question -> question.field().equals(name)))
                .findFirst();
        if (unknown.isPresent()) {
            errors.add(unknown.get(), "api.error.question");
        }
        var asked = questionnaire.read(
                request,
                questions,
                form,
                form.text("category"),
                question -> question.when() == When.AT_REGISTRATION,
                Sheet.EMPTY,
                null,
                errors);
        if (read.isEmpty() || errors.any()) {
            throw SentRegistration.refused(errors, messages);
        }
        networks.of(request).ifPresent(network -> {
            if (!limits.allow(RateRule.FORM_NETWORK, network)) {
                throw ApiProblem.tooMany(RateRule.FORM_NETWORK);
            }
        });
        var outcome = registerParticipant.register(meeting, key, read.get(), asked.sheet(), Entrance.OPEN);
        if (outcome instanceof RegistrationOutcome.Submitted made) {
            RegistrationDetail detail =
                    registrations.byId(made.registrationId()).orElseThrow();
            var owner = bearer.owner();
            audit.record(
                    Actor.staff(owner.accountId(), owner.name()),
                    "api.registered",
                    detail.reference(),
                    bearer.tokenName());
            return receipt(HttpStatus.CREATED, meeting, detail);
        }
        if (outcome instanceof RegistrationOutcome.Repeated before) {
            return receipt(
                    HttpStatus.OK,
                    meeting,
                    registrations.byId(before.registrationId()).orElseThrow());
        }
        throw refused(outcome);
    }

    private HttpResponse<?> receipt(HttpStatus status, MeetingFacts meeting, RegistrationDetail detail) {
        return answers.with(
                        status,
                        new RegistrationJson.Receipt(
                                detail.reference(),
                                detail.status().name(),
                                detail.receivedAt().toString()))
                .header(HttpHeaders.LOCATION, ApiPaths.registration(meeting.slug(), detail.reference()));
    }

    private ApiProblem refused(RegistrationOutcome outcome) {
        if (outcome instanceof RegistrationOutcome.AlreadyRegistered) {
            return conflict("already-registered", "This address is registered already; it was told so by mail.");
        }
        if (outcome instanceof RegistrationOutcome.FormUsedForAnother) {
            return conflict("key-used", "This Idempotency-Key was used for another address.");
        }
        if (outcome instanceof RegistrationOutcome.ChoicesGone) {
            return conflict("choice-full", "The last place of a choice among the answers is taken.");
        }
        return outcome instanceof RegistrationOutcome.NotOpen
                ? conflict("not-open", "Registration for this meeting is not open.")
                : conflict("full", messages.text(Locale.ENGLISH, "registration.error.full"));
    }

    private static ApiProblem conflict(String code, String detail) {
        return ApiProblem.of(HttpStatus.CONFLICT, code, detail);
    }

    /** Of this token's own: what others chose for a key is nobody else's business. */
    private static String key(@Nullable String sent, Bearer bearer) {
        if (sent == null || !sent.matches("[!-~]{8,200}")) {
            throw ApiProblem.badRequest(
                    "Send an Idempotency-Key of 8 to 200 characters, a new one for each person, the same one when you repeat.");
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digests.sha256(
                        ("api|" + bearer.owner().accountId() + '|' + sent).getBytes(StandardCharsets.UTF_8)));
    }
}
