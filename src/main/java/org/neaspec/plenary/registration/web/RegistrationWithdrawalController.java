package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.RejoinMeeting;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Giving the place up, and taking that back. */
@Controller(value = "/my/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RegistrationWithdrawalController {

    private final PersonalLinkGuard guard;
    private final Meetings meetings;
    private final WithdrawRegistration withdrawRegistration;
    private final RejoinMeeting rejoinMeeting;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;
    private final Clock clock;

    RegistrationWithdrawalController(
            PersonalLinkGuard guard,
            Meetings meetings,
            WithdrawRegistration withdrawRegistration,
            RejoinMeeting rejoinMeeting,
            Transactions transactions,
            Notices notices,
            Pages pages,
            Clock clock) {
        this.guard = guard;
        this.meetings = meetings;
        this.withdrawRegistration = withdrawRegistration;
        this.rejoinMeeting = rejoinMeeting;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
        this.clock = clock;
    }

    /** Asks whether it is meant. */
    @Get("/withdrawal")
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        return guard.let(request, token, detail -> {
            if (!detail.status().withdrawable()) {
                return back(token, "registration.withdrawal.nothing");
            }
            var meeting = meetings.byId(detail.meetingId()).orElseThrow();
            return pages.ok(
                    request,
                    "registration/withdrawal",
                    new WithdrawalPage(
                            MeetingHead.of(meeting, clock),
                            detail.name(),
                            RegistrationPaths.withdrawal(token),
                            RegistrationPaths.personal(token)));
        });
    }

    @Post("/withdrawal")
    HttpResponse<?> create(HttpRequest<?> request, String token, Form form) {
        return guard.let(request, token, detail -> {
            var done = transactions.retrying(() -> withdrawRegistration.withdraw(detail.id()));
            return back(token, done ? "registration.withdrawal.done" : "registration.withdrawal.nothing");
        });
    }

    @Post("/reinstatement")
    HttpResponse<?> undo(HttpRequest<?> request, String token, Form form) {
        return guard.let(request, token, detail -> {
            var meeting = meetings.byId(detail.meetingId()).orElseThrow();
            var outcome = transactions.retrying(() -> rejoinMeeting.rejoin(meeting, detail.id()));
            return back(token, "registration.reinstatement." + outcome.name());
        });
    }

    private HttpResponse<?> back(String token, String notice) {
        return notices.after(HttpResponse.seeOther(URI.create(RegistrationPaths.personal(token))), notice);
    }
}
