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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.DayLimits;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.PlaceRow;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** The draft by time and room, where rows are moved to another time or room. */
@Controller("/organise/meetings/{slug}/programme/grid")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.READ)
class GridController {

    private static final String VIEW = "drafting/grid";
    private static final Said GONE = Said.of("drafting.row.error.gone");

    private final Meetings meetings;
    private final Drafts drafts;
    private final EditDraft edit;
    private final Transactions transactions;
    private final GridPages maker;
    private final Pages pages;
    private final Notices notices;

    GridController(
            Meetings meetings,
            Drafts drafts,
            EditDraft edit,
            Transactions transactions,
            GridPages maker,
            Pages pages,
            Notices notices) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.edit = edit;
        this.transactions = transactions;
        this.maker = maker;
        this.pages = pages;
        this.notices = notices;
    }

    /** @param row the one that is to be moved, if one is */
    @Get
    HttpResponse<?> show(
            HttpRequest<?> request, String slug, @QueryValue(defaultValue = "") String row, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        Draft draft = drafts.of(meeting.id());
        ProgrammeItem held = draft.programme().find(row).orElse(null);
        return pages.ok(request, VIEW, maker.page(meeting, draft, organiser.rights(), held));
    }

    /** Moves a row; a button that moves by some minutes comes back to the form, to be pressed again. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Task.EDIT_PROGRAMME)
    HttpResponse<?> update(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        GridForm typed = GridForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        PlaceRow act = typed.act(id, DayLimits.of(meeting.date()), errors);
        if (act == null) {
            return again(request, meeting, drafts.of(meeting.id()), organiser, id, typed, errors);
        }
        EditOutcome outcome = transactions.retrying(
                () -> edit.perform(meeting.id(), act, Actor.staff(organiser.accountId(), organiser.name())));
        if (outcome instanceof EditOutcome.Saved saved) {
            String query = typed.by().isEmpty() ? "#at-" + id : "?row=" + id + "#place";
            return told(slug, query, saved.said());
        }
        Problems.into(errors, outcome);
        return again(request, meeting, drafts.of(meeting.id()), organiser, id, typed, errors);
    }

    /** The same form with what is wrong; without it when the row is gone. */
    private HttpResponse<?> again(
            HttpRequest<?> request,
            MeetingFacts meeting,
            Draft draft,
            Organiser organiser,
            String id,
            GridForm typed,
            FormErrors errors) {
        ProgrammeItem row = draft.programme().find(id).orElse(null);
        if (row == null) {
            return told(meeting.slug(), "", GONE);
        }
        GridPage page = maker.page(meeting, draft, organiser.rights(), row, typed, errors);
        return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, page);
    }

    private HttpResponse<?> told(String slug, String where, Said said) {
        return notices.after(
                HttpResponse.seeOther(URI.create(MeetingPaths.draftGrid(slug) + where)),
                said.key(),
                said.values().toArray());
    }
}
