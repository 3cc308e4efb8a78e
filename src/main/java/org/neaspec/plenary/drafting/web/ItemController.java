package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.drafting.ChangeRowDetails;
import org.neaspec.plenary.drafting.RowDetails;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** One row of a draft in full. */
@Controller("/organise/meetings/{slug}/programme/items/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_ROW)
class ItemController {

    private final ItemDesk desk;
    private final Programmes programmes;

    ItemController(ItemDesk desk, Programmes programmes) {
        this.desk = desk;
        this.programmes = programmes;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> show(HttpRequest<?> request, String slug, String id, Organiser organiser) {
        Form query = Form.of(request.getParameters().asMap());
        return desk.show(request, desk.find(slug, id, organiser), Panel.asked(query));
    }

    /** Changes what the row says about itself, and leads on to its speakers if asked. */
    @Post
    HttpResponse<?> update(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        ItemDesk.Found found = desk.find(slug, id, organiser);
        DetailsForm typed = DetailsForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        RowDetails wanted =
                typed.read(found.row(), programmes.segments(found.meeting().id()), errors);
        Panel panel = Panel.closed().with(typed);
        return desk.perform(
                request,
                found,
                errors,
                new ChangeRowDetails(desk.seen(found, form), wanted),
                form.text("then").equals("speakers") ? "?paste=row#lines" : "#details",
                panel);
    }
}
