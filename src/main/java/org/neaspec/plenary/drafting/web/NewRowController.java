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
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.drafting.AddRow;
import org.neaspec.plenary.drafting.DayLimits;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.RowValues;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** A row that is being added: at the end of a day, behind another one, or without a time. */
@Controller("/organise/meetings/{slug}/programme/rows")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_PROGRAMME)
class NewRowController {

    private final RowDesk desk;
    private final RowPanels panels;
    private final EditorAnswers answers;

    NewRowController(RowDesk desk, RowPanels panels, EditorAnswers answers) {
        this.desk = desk;
        this.panels = panels;
        this.answers = answers;
    }

    @Get("/new")
    HttpResponse<?> show(
            HttpRequest<?> request,
            String slug,
            @QueryValue(defaultValue = "") String day,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "") String close,
            Organiser organiser) {
        RowDesk.Found found = desk.find(slug);
        RowForm blank = NewRowForms.of(found.draft().programme(), day, after);
        RowPanel panel = panels.fresh(found.meeting(), found.draft(), blank, FormErrors.none());
        return desk.show(request, found, null, panel, close);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        RowDesk.Found found = desk.find(slug);
        MeetingFacts meeting = found.meeting();
        RowForm wish = RowForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        RowValues values = wish.values(panels.segments(meeting), errors);
        if (values != null && !errors.any()) {
            String id = RandomIds.publicId();
            String after = wish.after().isEmpty() ? null : wish.after();
            AddRow act = new AddRow(id, values, after, wish.carry(), DayLimits.of(meeting.date()));
            EditOutcome outcome = desk.perform(found, act, organiser);
            if (outcome instanceof EditOutcome.Saved saved) {
                return answers.done(request, meeting, form, found.draft(), saved.draft(), saved.said(), id);
            }
            Problems.into(errors, outcome);
        }
        RowPanel panel = panels.fresh(meeting, found.draft(), wish, errors);
        return desk.again(HttpStatus.UNPROCESSABLE_ENTITY, request, found, null, panel, "new");
    }
}
