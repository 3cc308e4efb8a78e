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
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.ChangeOutcome;
import org.neaspec.plenary.registration.ChangeRegistration;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.SendRegistration;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Changing what was sent, by the same form. */
@Controller(value = "/my/{token}/change", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RegistrationChangeController {

    private static final String VIEW = "registration/change";

    private final PersonalLinkGuard guard;
    private final Meetings meetings;
    private final ChangeRegistration changeRegistration;
    private final SendRegistration sendRegistration;
    private final Transactions transactions;
    private final RegistrationFormCheck check;
    private final RegistrationPages forms;
    private final QuotaWords quotas;
    private final Notices notices;
    private final Pages pages;

    RegistrationChangeController(
            PersonalLinkGuard guard,
            Meetings meetings,
            ChangeRegistration changeRegistration,
            SendRegistration sendRegistration,
            Transactions transactions,
            RegistrationFormCheck check,
            RegistrationPages forms,
            QuotaWords quotas,
            Notices notices,
            Pages pages) {
        this.guard = guard;
        this.meetings = meetings;
        this.changeRegistration = changeRegistration;
        this.sendRegistration = sendRegistration;
        this.transactions = transactions;
        this.check = check;
        this.forms = forms;
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
            var form = RegistrationForm.of(detail.answers(), detail.version());
            if (detail.status().unsent()) {
                form = form.notAgreed();
            }
            return page(HttpStatus.OK, request, detail, token, form, FormErrors.none());
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
        if (answers.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, detail, token, form, errors);
        }
        var version = form.version().matches("\\d{1,9}") ? Integer.parseInt(form.version()) : -1;
        var outcome = transactions.retrying(() -> detail.status().unsent()
                ? sendRegistration.send(meeting, detail.id(), version, answers.get())
                : changeRegistration.change(detail.id(), version, answers.get()));
        if (outcome instanceof ChangeOutcome.Overtaken overtaken) {
            errors.add("send", "registration.change.overtaken");
            return page(HttpStatus.CONFLICT, request, detail, token, form.onTopOf(overtaken.version()), errors);
        }
        if (outcome instanceof ChangeOutcome.NoPlace full) {
            errors.add("send", "registration.change.noPlace", quotas.names(full.quotas()));
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, detail, token, form, errors);
        }
        if (outcome instanceof ChangeOutcome.Changed changed && changed.before().unsent()) {
            return back(token, "registration.complete.done");
        }
        if (outcome instanceof ChangeOutcome.Changed changed) {
            return back(
                    token, changed.approvalPutAside() ? "registration.change.putAside" : "registration.change.done");
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
            RegistrationForm form,
            FormErrors errors) {
        var meeting = meetings.byId(detail.meetingId()).orElseThrow();
        return pages.with(status, request, VIEW, forms.toChange(meeting, detail, token, form, errors));
    }
}
