package org.neaspec.plenary.checklist.web;

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
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.checklist.ChecklistTask;
import org.neaspec.plenary.checklist.Checklists;
import org.neaspec.plenary.checklist.KeepChecklist;
import org.neaspec.plenary.checklist.KeepChecklist.Wish;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** What the organisers of a meeting have to do. Its staff read it; who may change the meeting keeps it. */
@Controller("/organise/meetings/{slug}/checklist")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class ChecklistController {

    private static final String VIEW = "checklist/show";

    private final Meetings meetings;
    private final Checklists checklists;
    private final KeepChecklist keep;
    private final ChecklistPages maker;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;

    ChecklistController(
            Meetings meetings,
            Checklists checklists,
            KeepChecklist keep,
            ChecklistPages maker,
            Transactions transactions,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.checklists = checklists;
        this.keep = keep;
        this.maker = maker;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    @Consumes(MediaType.ALL)
    @Needs(Task.READ)
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        ChecklistTask changing = organiser.may(Task.SETTINGS)
                ? checklists
                        .find(
                                meeting.id(),
                                request.getParameters()
                                        .get("task", String.class)
                                        .orElse(""))
                        .orElse(null)
                : null;
        TaskForm typed = changing == null ? TaskForm.NOTHING : TaskForm.of(changing);
        return pages.ok(request, VIEW, maker.page(meeting, organiser, changing, null, typed, FormErrors.none()));
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, String slug, Form sent, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        FormErrors errors = FormErrors.none();
        Wish wish = TaskForm.read(sent, errors);
        if (wish == null) {
            return unread(request, HttpStatus.UNPROCESSABLE_ENTITY, meeting, organiser, null, null, sent, errors);
        }
        transactions.retrying(() -> {
            keep.add(meeting, wish, actor(organiser));
            return true;
        });
        return back(meeting, "checklist.added");
    }

    @Post("/usual")
    HttpResponse<?> addUsual(String slug, Form sent, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        transactions.retrying(() -> {
            keep.addUsual(meeting, actor(organiser));
            return true;
        });
        return back(meeting, "checklist.usual.added");
    }

    @Post("/{task}")
    HttpResponse<?> change(HttpRequest<?> request, String slug, String task, Form sent, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        FormErrors errors = FormErrors.none();
        Wish wish = TaskForm.read(sent, errors);
        String seen = sent.text("version");
        int version = seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
        if (wish != null && transactions.retrying(() -> keep.change(meeting, task, version, wish, actor(organiser)))) {
            return back(meeting, "checklist.changed");
        }
        ChecklistTask now = checklists.find(meeting.id(), task).orElse(null);
        if (wish == null && now != null) {
            return unread(request, HttpStatus.UNPROCESSABLE_ENTITY, meeting, organiser, now, null, sent, errors);
        }
        errors.add("title", now == null ? "checklist.error.gone" : "checklist.error.overtaken");
        return unread(request, HttpStatus.CONFLICT, meeting, organiser, now, now, sent, errors);
    }

    @Post("/{task}/done")
    HttpResponse<?> done(String slug, String task, Form sent, Organiser organiser) {
        return act(slug, task, organiser, keep::done, "checklist.ticked");
    }

    @Post("/{task}/open")
    HttpResponse<?> open(String slug, String task, Form sent, Organiser organiser) {
        return act(slug, task, organiser, keep::open, "checklist.unticked");
    }

    @Post("/{task}/removal")
    HttpResponse<?> remove(String slug, String task, Form sent, Organiser organiser) {
        return act(slug, task, organiser, keep::remove, "checklist.removed");
    }

    /** What is done to one task, and needs nothing but that it is there. */
    private interface Act {
        void on(MeetingFacts meeting, ChecklistTask task, Actor by);
    }

    private HttpResponse<?> act(String slug, String id, Organiser organiser, Act act, String notice) {
        MeetingFacts meeting = meeting(slug);
        ChecklistTask task = checklists.find(meeting.id(), id).orElseThrow(NoSuchPage::new);
        transactions.retrying(() -> {
            act.on(meeting, task, actor(organiser));
            return true;
        });
        return back(meeting, notice, task.title());
    }

    private HttpResponse<?> unread(
            HttpRequest<?> request,
            HttpStatus status,
            MeetingFacts meeting,
            Organiser organiser,
            @Nullable ChecklistTask changing,
            @Nullable ChecklistTask theirs,
            Form sent,
            FormErrors errors) {
        return pages.with(
                status, request, VIEW, maker.page(meeting, organiser, changing, theirs, TaskForm.of(sent), errors));
    }

    private HttpResponse<?> back(MeetingFacts meeting, String notice, Object... arguments) {
        return notices.after(
                HttpResponse.seeOther(URI.create(MeetingPaths.checklist(meeting.slug()))), notice, arguments);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }

    private static Actor actor(Organiser organiser) {
        return Actor.staff(organiser.accountId(), organiser.name());
    }
}
