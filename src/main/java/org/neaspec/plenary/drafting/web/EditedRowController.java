package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.ActResult;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.ProgrammeAct;
import org.neaspec.plenary.drafting.RowValues;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** One row, edited in its place. */
@Controller("/organise/meetings/{slug}/programme/rows/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_ROW)
class EditedRowController {

    private final Meetings meetings;
    private final Drafts drafts;
    private final EditDraft edit;
    private final Transactions transactions;
    private final EditorPages editor;
    private final EditorRows rows;
    private final RowPanels panels;
    private final RowActs acts;
    private final EditorAnswers answers;
    private final Pages pages;

    EditedRowController(
            Meetings meetings,
            Drafts drafts,
            EditDraft edit,
            Transactions transactions,
            EditorPages editor,
            EditorRows rows,
            RowPanels panels,
            RowActs acts,
            EditorAnswers answers,
            Pages pages) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.edit = edit;
        this.transactions = transactions;
        this.editor = editor;
        this.rows = rows;
        this.panels = panels;
        this.acts = acts;
        this.answers = answers;
        this.pages = pages;
    }

    /**
     * @param closed whether the row is asked for without its form
     * @param close another row whose form gives way to this one
     */
    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            String slug,
            String id,
            @QueryValue(defaultValue = "no") String closed,
            @QueryValue(defaultValue = "") String close,
            Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        Draft draft = drafts.of(meeting.id());
        ProgrammeItem item = draft.programme().find(id).orElseThrow(NoSuchPage::new);
        boolean plain = !closed.equals("no");
        if (plain && !EditorAnswers.live(request)) {
            return HttpResponse.seeOther(URI.create(MeetingPaths.draft(slug) + "#row-" + id));
        }
        RowPanel panel = plain ? null : panels.of(meeting, draft, item);
        if (!EditorAnswers.live(request)) {
            return pages.ok(request, EditorController.VIEW, editor.page(meeting, draft, panel, "", FormErrors.none()));
        }
        Map<String, Integer> beside = EditorRows.beside(draft.programme());
        List<EditorRow> others = draft.programme().find(close).stream()
                .map(other -> rows.row(slug, other, beside.getOrDefault(close, 1), null))
                .toList();
        EditorRow row = rows.row(slug, item, beside.getOrDefault(id, 1), panel);
        return pages.ok(request, "drafting/opened", new OpenedRow(row, others));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> update(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        Draft before = drafts.of(meeting.id());
        RowForm wish = RowForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        ProgrammeAct act = acts.on(meeting, id, form, wish, errors);
        if (act == null) {
            return again(request, meeting, before, id, form.text("seen"), wish, errors);
        }
        EditOutcome outcome = transactions.retrying(
                () -> edit.perform(meeting.id(), act, Actor.staff(organiser.accountId(), organiser.name())));
        if (outcome instanceof EditOutcome.Saved saved) {
            return answers.done(request, meeting, form, before, saved.draft(), saved.said(), id);
        }
        EditOutcome.Refused refused = (EditOutcome.Refused) outcome;
        if (refused.why() instanceof ActResult.Conflict conflict) {
            return conflict(request, meeting, refused.draft(), conflict.theirs(), wish);
        }
        Problems.into(errors, outcome);
        return again(request, meeting, refused.draft(), id, form.text("seen"), wish, errors);
    }

    /** The same form with what is wrong; a row that is gone can be added again with what was typed. */
    private HttpResponse<?> again(
            HttpRequest<?> request,
            MeetingFacts meeting,
            Draft draft,
            String id,
            String seen,
            RowForm wish,
            FormErrors errors) {
        ProgrammeItem item = draft.programme().find(id).orElse(null);
        if (item == null) {
            errors.add("title", "drafting.row.error.goneMeanwhile");
        }
        RowPanel panel = item == null
                ? panels.fresh(meeting, draft, wish, errors)
                : panels.of(meeting, draft, item, seen, wish, errors, List.of());
        HttpStatus status = item == null ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
        return form(request, meeting, draft, status, item, panel, id);
    }

    private HttpResponse<?> conflict(
            HttpRequest<?> request, MeetingFacts meeting, Draft draft, ProgrammeItem theirs, RowForm mine) {
        RowValues values = RowValues.of(theirs);
        RowPanel panel = panels.of(
                meeting,
                draft,
                theirs,
                values.fingerprint(),
                mine,
                FormErrors.none(),
                panels.theirs(mine, RowForm.of(values, "")));
        return form(request, meeting, draft, HttpStatus.CONFLICT, theirs, panel, theirs.id());
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            MeetingFacts meeting,
            Draft draft,
            HttpStatus status,
            @Nullable ProgrammeItem item,
            RowPanel panel,
            String id) {
        if (!EditorAnswers.live(request)) {
            return pages.with(
                    status, request, EditorController.VIEW, editor.page(meeting, draft, panel, "", panel.errors()));
        }
        EditorRow row = item == null ? EditorRow.ofNew(panel) : rows.row(meeting.slug(), item, 1, panel);
        MutableHttpResponse<?> response = pages.with(status, request, "drafting/opened", new OpenedRow(row, List.of()));
        return response.header("HX-Retarget", "#row-" + id).header("HX-Reswap", "outerHTML");
    }
}
