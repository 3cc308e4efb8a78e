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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.form.web.Questionnaire;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.EnterRegistration;
import org.neaspec.plenary.registration.Entry;
import org.neaspec.plenary.registration.EntryOutcome;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.WayIn;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Registering somebody on his or her behalf: by the secretariat, and at the desk of somebody who came unannounced. */
@Controller(
        value = "/organise/meetings/{slug}",
        consumes = {MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
@ExecuteOn(TaskExecutors.BLOCKING)
class EntryController {

    private static final String VIEW = "registration/entry";

    private final Meetings meetings;
    private final EnterRegistration enter;
    private final OwnQuestions own;
    private final States states;
    private final QuotaWords quotas;
    private final Messages messages;
    private final Notices notices;
    private final Pages pages;
    private final Clock clock;

    EntryController(
            Meetings meetings,
            EnterRegistration enter,
            OwnQuestions own,
            States states,
            QuotaWords quotas,
            Messages messages,
            Notices notices,
            Pages pages,
            Clock clock) {
        this.meetings = meetings;
        this.enter = enter;
        this.own = own;
        this.states = states;
        this.quotas = quotas;
        this.messages = messages;
        this.notices = notices;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/registrations/new")
    @Needs(Task.REVIEW)
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        var page = page(meeting(slug), WayIn.STAFF, organiser, EntryForm.empty(), null, FormErrors.none());
        return pages.ok(request, VIEW, page);
    }

    @Post("/registrations/new")
    @Needs(Task.REVIEW)
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        return take(request, meeting(slug), WayIn.STAFF, form, organiser);
    }

    @Get("/walk-in")
    @Needs(Task.DESK)
    HttpResponse<?> showWalkIn(HttpRequest<?> request, String slug, Organiser organiser) {
        var page = page(meeting(slug), WayIn.WALK_IN, organiser, EntryForm.empty(), null, FormErrors.none());
        return pages.ok(request, VIEW, page);
    }

    @Post("/walk-in")
    @Needs(Task.DESK)
    HttpResponse<?> createWalkIn(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        return take(request, meeting(slug), WayIn.WALK_IN, form, organiser);
    }

    private HttpResponse<?> take(
            HttpRequest<?> request, MeetingFacts meeting, WayIn way, Form sent, Organiser organiser) {
        var form = EntryForm.of(sent);
        var errors = sent.refuseRepeated(FormErrors.none());
        var answers = form.read(meeting, states, errors);
        var asked = way == WayIn.WALK_IN ? null : own.read(request, meeting, sent, form.category(), errors);
        if (answers.isEmpty() || errors.any()) {
            return again(request, meeting, way, organiser, form, asked, errors);
        }
        var sheet = asked == null ? Sheet.EMPTY : asked.sheet();
        var wish = new Entry(form.requestKey(), way, answers.get(), form.approve(), List.of(), form.told(), sheet);
        var outcome = enter.enter(meeting, wish, organiser);
        if (outcome instanceof EntryOutcome.Entered entered) {
            return entered(meeting, way, answers.get().printedName(), entered, organiser);
        }
        if (outcome instanceof EntryOutcome.ChoicesGone gone && asked != null) {
            own.noteGone(asked, gone, errors);
            return again(request, meeting, way, organiser, form, asked, errors);
        }
        refused(outcome, errors);
        var shown = outcome instanceof EntryOutcome.KeyUsedForAnother ? form.underNewKey() : form;
        return again(request, meeting, way, organiser, shown, asked, errors);
    }

    private HttpResponse<?> entered(
            MeetingFacts meeting, WayIn way, String name, EntryOutcome.Entered entered, Organiser organiser) {
        var next = way == WayIn.WALK_IN || !organiser.may(Task.REVIEW)
                ? MeetingPaths.walkIn(meeting.slug())
                : RegistrationPaths.review(meeting.slug(), entered.reference());
        return notices.after(
                HttpResponse.seeOther(URI.create(next)),
                "registration.entry.done",
                name,
                entered.reference(),
                words(entered.status().messageKey()));
    }

    private void refused(EntryOutcome outcome, FormErrors errors) {
        if (outcome instanceof EntryOutcome.AlreadyRegistered known) {
            errors.add(
                    "email",
                    "registration.entry.known",
                    known.name(),
                    known.reference(),
                    words(known.status().messageKey()));
        } else if (outcome instanceof EntryOutcome.NoPlace full) {
            errors.add(
                    "send",
                    full.shortage().meeting() ? "registration.error.full" : "registration.error.quotaFull",
                    quotas.names(full.shortage().quotas()));
        } else if (outcome instanceof EntryOutcome.Stopped) {
            errors.add("send", "registration.entry.stopped");
        } else {
            errors.add("send", "registration.entry.sentBefore");
        }
    }

    private HttpResponse<?> again(
            HttpRequest<?> request,
            MeetingFacts meeting,
            WayIn way,
            Organiser organiser,
            EntryForm form,
            Questionnaire.@Nullable Sent asked,
            FormErrors errors) {
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, page(meeting, way, organiser, form, asked, errors));
    }

    private EntryPage page(
            MeetingFacts meeting,
            WayIn way,
            Organiser organiser,
            EntryForm form,
            Questionnaire.@Nullable Sent asked,
            FormErrors errors) {
        var walkIn = way == WayIn.WALK_IN;
        var offered = RegistrationFormCheck.offered(meeting);
        return new EntryPage(
                MeetingHead.of(meeting, clock),
                walkIn ? MeetingPaths.walkIn(meeting.slug()) : MeetingPaths.newRegistration(meeting.slug()),
                walkIn,
                organiser.may(Task.REVIEW),
                form,
                RegistrationFormCheck.HONORIFICS.stream()
                        .map(title -> Choice.of(title, title, title.equals(form.honorific())))
                        .toList(),
                Arrays.stream(Category.values())
                        .map(category -> choice(category.name(), category.messageKey(), form.category()))
                        .toList(),
                states.all().stream()
                        .map(state -> Choice.of(
                                state.code(), state.shortName(), state.code().equals(form.country())))
                        .toList(),
                offered.stream()
                        .map(attends -> choice(attends.name(), attends.messageKey(), form.attendance()))
                        .toList(),
                offered.size() > 1 && !walkIn,
                walkIn ? null : own.part(meeting, asked),
                errors);
    }

    private Choice choice(String name, String key, String chosen) {
        return Choice.of(name, words(key), name.equals(chosen));
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
