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
import java.util.List;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.drafting.ActResult;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.ProgrammeAct;
import org.neaspec.plenary.drafting.RowValues;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;

/** One row, edited in its place. */
@Controller("/organise/meetings/{slug}/programme/rows/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_ROW)
class EditedRowController {

    private final RowDesk desk;
    private final RowPanels panels;
    private final RowActs acts;
    private final EditorAnswers answers;

    EditedRowController(RowDesk desk, RowPanels panels, RowActs acts, EditorAnswers answers) {
        this.desk = desk;
        this.panels = panels;
        this.acts = acts;
        this.answers = answers;
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
        RowDesk.Found found = desk.find(slug);
        ProgrammeItem item = found.draft().programme().find(id).orElseThrow(NoSuchPage::new);
        boolean plain = !closed.equals("no");
        if (plain && !EditorAnswers.live(request)) {
            return HttpResponse.seeOther(URI.create(MeetingPaths.draft(slug) + "#row-" + id));
        }
        RowPanel panel = plain ? null : panels.of(found.meeting(), found.draft(), item);
        return desk.show(request, found, item, panel, close);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> update(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        RowDesk.Found found = desk.find(slug);
        MeetingFacts meeting = found.meeting();
        RowForm wish = RowForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        ProgrammeAct act = acts.on(meeting, id, form, wish, errors);
        if (act == null) {
            return again(request, found, id, form.text("seen"), wish, errors);
        }
        EditOutcome outcome = desk.perform(found, act, organiser);
        if (outcome instanceof EditOutcome.Saved saved) {
            return answers.done(request, meeting, form, found.draft(), saved.draft(), saved.said(), id);
        }
        EditOutcome.Refused refused = (EditOutcome.Refused) outcome;
        RowDesk.Found now = found.with(refused.draft());
        if (refused.why() instanceof ActResult.Conflict conflict) {
            return conflict(request, now, conflict.theirs(), wish);
        }
        Problems.into(errors, outcome);
        return again(request, now, id, form.text("seen"), wish, errors);
    }

    /** The same form with what is wrong; a row that is gone can be added again with what was typed. */
    private HttpResponse<?> again(
            HttpRequest<?> request, RowDesk.Found found, String id, String seen, RowForm wish, FormErrors errors) {
        Draft draft = found.draft();
        ProgrammeItem item = draft.programme().find(id).orElse(null);
        if (item == null) {
            errors.add("title", "drafting.row.error.goneMeanwhile");
        }
        RowPanel panel = item == null
                ? panels.fresh(found.meeting(), draft, wish, errors)
                : panels.of(found.meeting(), draft, item, seen, wish, errors, List.of());
        HttpStatus status = item == null ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
        return desk.again(status, request, found, item, panel, id);
    }

    private HttpResponse<?> conflict(HttpRequest<?> request, RowDesk.Found found, ProgrammeItem theirs, RowForm mine) {
        RowValues values = RowValues.of(theirs);
        RowPanel panel = panels.of(
                found.meeting(),
                found.draft(),
                theirs,
                values.fingerprint(),
                mine,
                FormErrors.none(),
                panels.theirs(mine, RowForm.of(values, "")));
        return desk.again(HttpStatus.CONFLICT, request, found, theirs, panel, theirs.id());
    }
}
