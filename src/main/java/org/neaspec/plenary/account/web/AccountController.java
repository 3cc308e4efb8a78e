package org.neaspec.plenary.account.web;

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
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.account.ChangePassword;
import org.neaspec.plenary.account.PasswordChangeOutcome;
import org.neaspec.plenary.account.PasswordChangeOutcome.Changed;
import org.neaspec.plenary.account.PasswordChangeOutcome.NotForTheDemonstration;
import org.neaspec.plenary.account.PasswordChangeOutcome.TooMany;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.SessionCookie;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** One's own account, and a new password for it. */
@Controller(AccountController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.STAFF)
class AccountController {

    static final String PATH = "/account";

    private final ChangePassword passwords;
    private final SessionCookie cookies;
    private final Notices notices;
    private final Pages pages;
    private final Site site;

    AccountController(ChangePassword passwords, SessionCookie cookies, Notices notices, Pages pages, Site site) {
        this.passwords = passwords;
        this.cookies = cookies;
        this.notices = notices;
        this.pages = pages;
        this.site = site;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Viewer.Organiser viewer) {
        return page(HttpStatus.OK, request, viewer, FormErrors.none());
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/password")
    HttpResponse<?> changePassword(HttpRequest<?> request, Viewer.Organiser viewer, Form form) {
        NewPasswordForm typed = NewPasswordForm.of(form);
        FormErrors errors = new FormErrors();
        String present = Fields.exact(form, "present");
        if (present.isEmpty()) {
            errors.add("present", "account.own.error.present");
        }
        typed.check(errors, site.name(), viewer.name(), viewer.email());
        if (errors.any()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, viewer, errors);
        }
        PasswordChangeOutcome outcome = passwords.change(viewer, present, typed.password());
        if (outcome instanceof Changed changed) {
            return notices.after(HttpResponse.seeOther(URI.create(PATH)), "account.own.notice.changed")
                    .cookie(cookies.ofSession(changed.session()));
        }
        if (outcome instanceof TooMany) {
            errors.add("present", "account.signIn.error.throttled");
            return page(HttpStatus.TOO_MANY_REQUESTS, request, viewer, errors);
        }
        boolean demonstration = outcome instanceof NotForTheDemonstration;
        errors.add("present", demonstration ? "account.own.demonstration" : "account.own.error.wrong");
        return page(HttpStatus.UNPROCESSABLE_ENTITY, request, viewer, errors);
    }

    private HttpResponse<?> page(
            HttpStatus status, HttpRequest<?> request, Viewer.Organiser viewer, FormErrors errors) {
        boolean everything = viewer.rights().everything();
        Role role = viewer.administrator() ? Role.ADMINISTRATOR : everything ? Role.ORGANISER : Role.MEMBER;
        AccountPage page = new AccountPage(
                viewer.name(), viewer.email(), "account.role." + role.name(), passwords.mayBeChangedBy(viewer), errors);
        return pages.with(status, request, "account/own", page);
    }
}
