package org.neaspec.plenary.form.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.function.UnaryOperator;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.form.FormContent;
import org.neaspec.plenary.form.FormEdit;
import org.neaspec.plenary.form.web.FormPages.TypedSection;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;

/** The questions of a meeting: what there is, its sections, and putting it into force. */
@Controller("/organise/meetings/{slug}/form")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class FormController {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2000;

    private final FormDesk desk;

    FormController(FormDesk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        return desk.page(HttpStatus.OK, request, desk.meeting(slug), FormErrors.none(), TypedSection.NONE);
    }

    @Post("/sections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> addSection(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = desk.meeting(slug);
        var errors = FormErrors.none();
        var title = title(form, "title", errors);
        if (errors.any()) {
            return desk.page(
                    HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, errors, new TypedSection("", title, ""));
        }
        return act(request, meeting, form, organiser, content -> FormEdit.addSection(content, title, null));
    }

    @Post("/sections/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changeSection(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        var meeting = desk.meeting(slug);
        var errors = FormErrors.none();
        var title = title(form, "title-" + id, errors);
        var text = PlainText.lines(form.text("text"));
        if (PlainText.length(text) > LONGEST_TEXT) {
            errors.add("text-" + id, "web.form.text.long", LONGEST_TEXT);
        }
        if (errors.any()) {
            var typed = new TypedSection(id, title, text);
            return desk.page(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, errors, typed);
        }
        return act(
                request,
                meeting,
                form,
                organiser,
                content -> FormEdit.changeSection(known(content, id), id, title, text.isEmpty() ? null : text));
    }

    @Post("/sections/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> removeSection(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        return act(
                request,
                desk.meeting(slug),
                form,
                organiser,
                content -> FormEdit.removeSection(known(content, id), id));
    }

    @Post("/sections/{id}/place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> moveSection(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        var up = form.text("to").equals("up");
        return act(
                request,
                desk.meeting(slug),
                form,
                organiser,
                content -> FormEdit.moveSection(known(content, id), id, up));
    }

    @Post("/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        return desk.publish(request, desk.meeting(slug), form, organiser);
    }

    private static String title(Form form, String field, FormErrors errors) {
        var title = PlainText.line(form.text("title"));
        if (!PlainText.says(title)) {
            errors.add(field, "form.organise.error.title");
        } else if (PlainText.length(title) > LONGEST_TITLE) {
            errors.add(field, "web.form.text.long", LONGEST_TITLE);
        }
        return title;
    }

    private static FormContent known(FormContent content, String sectionId) {
        if (content.section(sectionId).isEmpty()) {
            throw new NoSuchPage();
        }
        return content;
    }

    private HttpResponse<?> act(
            HttpRequest<?> request,
            MeetingFacts meeting,
            Form form,
            Organiser organiser,
            UnaryOperator<FormContent> act) {
        return desk.act(request, meeting, form, organiser, act, "form.organise.saved");
    }
}
