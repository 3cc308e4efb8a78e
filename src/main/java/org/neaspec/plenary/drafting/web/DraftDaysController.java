package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.ShiftDays;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Moving all rows of a draft by so many days; it can be undone like every act on the draft. */
@Controller("/organise/meetings/{slug}/days")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_PROGRAMME)
class DraftDaysController {

    private static final String VIEW = "drafting/days";

    private final Meetings meetings;
    private final Drafts drafts;
    private final EditDraft edit;
    private final Transactions transactions;
    private final Pages pages;
    private final Notices notices;

    DraftDaysController(
            Meetings meetings, Drafts drafts, EditDraft edit, Transactions transactions, Pages pages, Notices notices) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.edit = edit;
        this.transactions = transactions;
        this.pages = pages;
        this.notices = notices;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        LocalDate first = meeting.date().exact() ? meeting.date().first() : null;
        List<LocalDate> days = drafts.of(meeting.id()).programme().days();
        String proposed =
                first == null || days.isEmpty() ? "" : String.valueOf(ChronoUnit.DAYS.between(days.get(0), first));
        return pages.ok(request, VIEW, page(meeting, proposed, FormErrors.none()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        String typed = form.text("days").replace('−', '-');
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        if (!typed.matches("[+-]?[0-9]{1,5}") || Math.abs(Long.parseLong(typed)) > ShiftDays.MOST) {
            errors.add("days", "drafting.days.error", String.valueOf(ShiftDays.MOST));
        }
        if (!errors.any()) {
            ShiftDays act = new ShiftDays(Long.parseLong(typed));
            Actor actor = Actor.staff(organiser.accountId(), organiser.name());
            EditOutcome outcome = transactions.retrying(() -> edit.perform(meeting.id(), act, actor));
            if (outcome instanceof EditOutcome.Saved) {
                URI there = URI.create(MeetingPaths.details(slug));
                return notices.after(HttpResponse.seeOther(there), "drafting.days.moved");
            }
        }
        return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, page(meeting, typed, errors));
    }

    private DraftDaysPage page(MeetingFacts meeting, String days, FormErrors errors) {
        var programme = drafts.of(meeting.id()).programme();
        return new DraftDaysPage(
                errors,
                meeting.slug(),
                "",
                meeting.title(),
                MeetingPaths.days(meeting.slug()),
                programme.days().stream()
                        .findFirst()
                        .map(day -> TimeText.longDate(day, Locale.ENGLISH))
                        .orElse(""),
                meeting.date().print(),
                programme.items().size() - programme.untimed().size(),
                days);
    }
}
