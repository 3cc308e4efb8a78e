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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.Capacity;
import org.neaspec.plenary.registration.ChooseSessions;
import org.neaspec.plenary.registration.ChooseSessions.Outcome;
import org.neaspec.plenary.registration.Quota;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.SessionChoice;
import org.neaspec.plenary.registration.SessionChoices;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Where a person chooses among the sessions with limited places. */
@Controller(value = "/my/{token}/sessions", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionsController {

    private static final String FIELD = "session";

    private final PersonalLinkGuard guard;
    private final Meetings meetings;
    private final SessionChoices choices;
    private final ChooseSessions chooseSessions;
    private final Capacity capacity;
    private final OccasionBoxes boxes;
    private final Transactions transactions;
    private final Messages messages;
    private final Notices notices;
    private final Pages pages;
    private final Clock clock;

    SessionsController(
            PersonalLinkGuard guard,
            Meetings meetings,
            SessionChoices choices,
            ChooseSessions chooseSessions,
            Capacity capacity,
            OccasionBoxes boxes,
            Transactions transactions,
            Messages messages,
            Notices notices,
            Pages pages,
            Clock clock) {
        this.guard = guard;
        this.meetings = meetings;
        this.choices = choices;
        this.chooseSessions = chooseSessions;
        this.capacity = capacity;
        this.boxes = boxes;
        this.transactions = transactions;
        this.messages = messages;
        this.notices = notices;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        return guard.let(request, token, detail -> {
            var meeting = meetings.byId(detail.meetingId()).orElseThrow();
            var offered = choices.of(meeting, detail);
            if (offered.isEmpty()) {
                return back(token, "registration.sessions.none");
            }
            var chosen = offered.stream()
                    .filter(choice -> choice.chosen() || choice.awaited())
                    .map(SessionChoice::itemId)
                    .collect(Collectors.toSet());
            return pages.ok(
                    request, "registration/sessions", page(meeting, detail, token, offered, chosen, FormErrors.none()));
        });
    }

    @Post
    HttpResponse<?> choose(HttpRequest<?> request, String token, Form form) {
        return guard.let(request, token, detail -> {
            var meeting = meetings.byId(detail.meetingId()).orElseThrow();
            var ticked = new HashSet<>(form.all(FIELD));
            var wanted = choices.of(meeting, detail).stream()
                    .filter(choice -> ticked.contains(choice.item().publicId()))
                    .map(SessionChoice::itemId)
                    .collect(Collectors.toSet());
            var outcome = transactions.retrying(() -> chooseSessions.choose(detail.id(), wanted));
            if (outcome instanceof Outcome.NoPlace full) {
                return again(request, meeting, detail, token, wanted, full.quotas());
            }
            if (outcome instanceof Outcome.Chosen chosen) {
                return chosen.awaited().isEmpty()
                        ? back(token, "registration.sessions.saved")
                        : back(token, "registration.sessions.awaited", String.join("; ", chosen.awaited()));
            }
            return back(token, "registration.sessions.notNow");
        });
    }

    /** Somebody else was faster: what was ticked stays, the full ones are named, and nothing is written. */
    private HttpResponse<?> again(
            HttpRequest<?> request,
            MeetingFacts meeting,
            RegistrationDetail detail,
            String token,
            Set<Long> wanted,
            List<Quota> quotas) {
        var full = quotas.stream().map(Quota::itemId).collect(Collectors.toSet());
        var offered = choices.of(meeting, detail);
        var names = offered.stream()
                .filter(choice -> full.contains(choice.itemId()))
                .map(choice -> choice.item().title())
                .collect(Collectors.joining("; "));
        var errors = FormErrors.none().add(FIELD, "registration.sessions.error.full", names);
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY,
                request,
                "registration/sessions",
                page(meeting, detail, token, offered, wanted, errors));
    }

    private SessionsPage page(
            MeetingFacts meeting,
            RegistrationDetail detail,
            String token,
            List<SessionChoice> offered,
            Set<Long> ticked,
            FormErrors errors) {
        Map<Long, String> lines = capacity.awaitedBy(detail.id()).stream()
                .collect(Collectors.toMap(awaited -> awaited.where().id(), awaited -> boxes.text(meeting, awaited)));
        return new SessionsPage(
                errors,
                MeetingHead.of(meeting, clock),
                RegistrationPaths.sessions(token),
                RegistrationPaths.personal(token),
                offered.stream()
                        .map(choice -> session(choice, ticked.contains(choice.itemId()), lines))
                        .toList());
    }

    private SessionsPage.Session session(SessionChoice choice, boolean ticked, Map<Long, String> lines) {
        var item = choice.item();
        return new SessionsPage.Session(
                item.publicId(),
                item.title(),
                item.day() == null || item.start() == null || item.end() == null
                        ? text("registration.sessions.noTime")
                        : TimeText.longDate(item.day(), Locale.ENGLISH) + ", "
                                + TimeText.hours(item.start(), item.end()),
                item.room(),
                places(choice, lines),
                ticked,
                choice.begun() || (!choice.open() && !ticked));
    }

    private String places(SessionChoice choice, Map<Long, String> lines) {
        var left = choice.left();
        if (choice.begun()) {
            return text("registration.sessions.begun");
        }
        var waiting = choice.waiting();
        var line = waiting == null ? null : lines.get(waiting.id());
        if (line != null) {
            return text("registration.sessions.inLine", line);
        }
        if (left == null) {
            return text("registration.sessions.anyone");
        }
        if (left > 0) {
            return text("registration.sessions.left", left);
        }
        if (choice.chosen()) {
            return text("registration.sessions.yours");
        }
        return text(choice.line() ? "registration.sessions.fullLine" : "registration.sessions.full");
    }

    private HttpResponse<?> back(String token, String notice, Object... arguments) {
        return notices.after(HttpResponse.seeOther(URI.create(RegistrationPaths.personal(token))), notice, arguments);
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.ENGLISH, key, arguments);
    }
}
