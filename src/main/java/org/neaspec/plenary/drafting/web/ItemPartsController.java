package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.drafting.AddPart;
import org.neaspec.plenary.drafting.ChangePart;
import org.neaspec.plenary.drafting.MovePart;
import org.neaspec.plenary.drafting.RemovePart;
import org.neaspec.plenary.drafting.SeenRow;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** The parts of a row. */
@Controller("/organise/meetings/{slug}/programme/items/{id}/parts")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_ROW)
class ItemPartsController {

    private final ItemDesk desk;

    ItemPartsController(ItemDesk desk) {
        this.desk = desk;
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        ItemDesk.Found found = desk.find(slug, id, organiser);
        PartForm typed = PartForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        ItemPart part = typed.read(UUID.randomUUID().toString(), errors);
        Panel panel = Panel.of(Panel.Kind.NEW_PART, Panel.ROW).with(typed);
        return desk.perform(
                request, found, errors, new AddPart(desk.seen(found, form), part), "#part-" + part.id(), panel);
    }

    @Post("/{part}")
    HttpResponse<?> update(
            HttpRequest<?> request, String slug, String id, String part, Form form, Organiser organiser) {
        ItemDesk.Found found = desk.find(slug, id, organiser);
        PartForm typed = PartForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        ItemPart wanted = typed.read(part, errors);
        Panel panel = Panel.of(Panel.Kind.PART, part).with(typed);
        return desk.perform(
                request,
                found,
                errors,
                new ChangePart(
                        desk.seen(found, form),
                        part,
                        wanted.title(),
                        wanted.minutes(),
                        wanted.printedLine(),
                        wanted.order()),
                "#part-" + part,
                panel);
    }

    /** Moves a part: {@code up} or {@code down} by one, or {@code part} to a {@code position} counted from 0. */
    @Post("/position")
    HttpResponse<?> move(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        ItemDesk.Found found = desk.find(slug, id, organiser);
        Step step = Step.of(
                form, "part", found.row().parts().stream().map(ItemPart::id).toList());
        SeenRow seen = desk.seen(found, form);
        return desk.perform(
                request, found, new MovePart(seen, step.what(), step.to()), "#part-" + step.what(), Panel.closed());
    }

    @Post("/removal")
    HttpResponse<?> remove(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        ItemDesk.Found found = desk.find(slug, id, organiser);
        SeenRow seen = desk.seen(found, form);
        return desk.perform(request, found, new RemovePart(seen, form.text("part")), "#parts", Panel.closed());
    }
}
