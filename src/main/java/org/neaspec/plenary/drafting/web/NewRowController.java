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
import java.util.List;
import java.util.Map;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.AddRow;
import org.neaspec.plenary.drafting.DayLimits;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.RowValues;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** A row that is being added: at the end of a day, behind another one, or without a time. */
@Controller("/organise/meetings/{slug}/programme/rows")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_PROGRAMME)
class NewRowController {

    private final Meetings meetings;
    private final Drafts drafts;
    private final EditDraft edit;
    private final Transactions transactions;
    private final EditorPages editor;
    private final EditorRows rows;
    private final RowPanels panels;
    private final EditorAnswers answers;
    private final Pages pages;

    NewRowController(
            Meetings meetings,
            Drafts drafts,
            EditDraft edit,
            Transactions transactions,
            EditorPages editor,
            EditorRows rows,
            RowPanels panels,
            EditorAnswers answers,
            Pages pages) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.edit = edit;
        this.transactions = transactions;
        this.editor = editor;
        this.rows = rows;
        this.panels = panels;
        this.answers = answers;
        this.pages = pages;
    }

    @Get("/new")
    HttpResponse<?> show(
            HttpRequest<?> request,
            String slug,
            @QueryValue(defaultValue = "") String day,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "") String close,
            Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        Draft draft = drafts.of(meeting.id());
        RowPanel panel = panels.fresh(meeting, draft, NewRowForms.of(draft.programme(), day, after), FormErrors.none());
        if (!EditorAnswers.live(request)) {
            return pages.ok(request, EditorController.VIEW, editor.page(meeting, draft, panel, "", FormErrors.none()));
        }
        Map<String, Integer> beside = EditorRows.beside(draft.programme());
        List<EditorRow> others = draft.programme().find(close).stream()
                .map(other -> rows.row(slug, other, beside.getOrDefault(close, 1), null))
                .toList();
        return pages.ok(request, "drafting/opened", new OpenedRow(EditorRow.ofNew(panel), others));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        Draft before = drafts.of(meeting.id());
        RowForm wish = RowForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        RowValues values = wish.values(panels.segments(meeting), errors);
        if (values != null && !errors.any()) {
            String id = RandomIds.publicId();
            String after = wish.after().isEmpty() ? null : wish.after();
            AddRow act = new AddRow(id, values, after, wish.carry(), DayLimits.of(meeting.date()));
            EditOutcome outcome = transactions.retrying(
                    () -> edit.perform(meeting.id(), act, Actor.staff(organiser.accountId(), organiser.name())));
            if (outcome instanceof EditOutcome.Saved saved) {
                return answers.done(request, meeting, form, before, saved.draft(), saved.said(), id);
            }
            Problems.into(errors, outcome);
        }
        RowPanel panel = panels.fresh(meeting, before, wish, errors);
        return EditorAnswers.live(request)
                ? pages.with(
                                HttpStatus.UNPROCESSABLE_ENTITY,
                                request,
                                "drafting/opened",
                                new OpenedRow(EditorRow.ofNew(panel), List.of()))
                        .header("HX-Retarget", "#row-new")
                        .header("HX-Reswap", "outerHTML")
                : pages.with(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        request,
                        EditorController.VIEW,
                        editor.page(meeting, before, panel, "", errors));
    }
}
