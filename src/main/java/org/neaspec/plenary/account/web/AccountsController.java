package org.neaspec.plenary.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.account.Account;
import org.neaspec.plenary.account.Accounts;
import org.neaspec.plenary.account.DisableAccount;
import org.neaspec.plenary.account.InviteStaff;
import org.neaspec.plenary.account.PasswordLinks;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Who is staff; administrators invite and disable. */
@Controller("/organise/accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SITE)
class AccountsController {

    private final Accounts accounts;
    private final InviteStaff invitations;
    private final PasswordLinks passwordLinks;
    private final DisableAccount disabling;
    private final Notices notices;
    private final Pages pages;

    AccountsController(
            Accounts accounts,
            InviteStaff invitations,
            PasswordLinks passwordLinks,
            DisableAccount disabling,
            Notices notices,
            Pages pages) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwordLinks = passwordLinks;
        this.disabling = disabling;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Viewer.Organiser viewer) {
        return pages.ok(request, "account/accounts", page(viewer, null, null));
    }

    /** Makes a link and shows it on the answer itself: it must not wait anywhere to be fetched. */
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/invitations")
    HttpResponse<?> invite(HttpRequest<?> request, Viewer.Organiser viewer, Form form) {
        requireAdministrator(viewer);
        Role role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(form.text("role")))
                .findFirst()
                .orElse(Role.MEMBER);
        return pages.ok(request, "account/accounts", page(viewer, invitations.invite(role, viewer), null));
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/{id}/disabling")
    HttpResponse<?> disable(long id, Viewer.Organiser viewer, Form form) {
        requireAdministrator(viewer);
        return switch (disabling.disable(id, viewer)) {
            case DISABLED -> back("account.accounts.notice.disabled");
            case LAST_ADMINISTRATOR -> back("account.accounts.notice.last");
            case NO_SUCH_ACCOUNT -> throw new NoSuchPage();
        };
    }

    /** For a colleague who forgot the password; the link is shown on the answer itself, too. */
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/{id}/password-link")
    HttpResponse<?> renewPassword(HttpRequest<?> request, long id, Viewer.Organiser viewer, Form form) {
        requireAdministrator(viewer);
        String link = passwordLinks.handOver(id, viewer).orElseThrow(NoSuchPage::new);
        String name = accounts.all().stream()
                .filter(account -> account.id() == id)
                .map(Account::name)
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        return pages.ok(request, "account/accounts", page(viewer, link, name));
    }

    private HttpResponse<?> back(String notice) {
        return notices.after(HttpResponse.seeOther(URI.create("/organise/accounts")), notice);
    }

    private AccountsPage page(Viewer.Organiser viewer, @Nullable String link, @Nullable String linkFor) {
        return new AccountsPage(
                accounts.all().stream().map(account -> line(account, viewer)).toList(),
                viewer.administrator(),
                link,
                linkFor);
    }

    private static AccountsPage.Line line(Account account, Viewer.Organiser viewer) {
        boolean mayChange = viewer.administrator() && !account.disabled() && account.id() != viewer.accountId();
        return new AccountsPage.Line(
                account.id(),
                account.name(),
                account.email(),
                "account.role." + account.role().name(),
                account.disabled(),
                mayChange,
                mayChange && PasswordLinks.mayBeRenewed(account));
    }

    private static void requireAdministrator(Viewer.Organiser viewer) {
        if (!viewer.administrator()) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "For administrators");
        }
    }
}
