package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.drafting.AddPasted;
import org.neaspec.plenary.drafting.AddSlots;
import org.neaspec.plenary.drafting.ChangeSlot;
import org.neaspec.plenary.drafting.DrawLots;
import org.neaspec.plenary.drafting.MoveSlot;
import org.neaspec.plenary.drafting.OrderSlots;
import org.neaspec.plenary.drafting.PastedLines;
import org.neaspec.plenary.drafting.PastedSpeakers;
import org.neaspec.plenary.drafting.RemoveSlot;
import org.neaspec.plenary.drafting.SeenRow;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** The places for speakers of a row and of its parts. */
@Controller("/organise/meetings/{slug}/programme/items/{id}/slots")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_ROW)
class ItemSlotsController {

    private static final int LONGEST_PASTE = 20_000;

    private final ItemDesk desk;
    private final DrawLots lots;
    private final States states;

    ItemSlotsController(ItemDesk desk, DrawLots lots, States states) {
        this.desk = desk;
        this.lots = lots;
        this.states = states;
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        ItemDesk.Found found = desk.find(slug, id, organiser);
        SlotForm typed = SlotForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        SpeakerSlot slot = typed.read(UUID.randomUUID().toString(), null, desk.names(), errors);
        Panel panel = Panel.of(Panel.Kind.NEW_SLOT, form.text("list")).with(typed);
        return desk.perform(
                request,
                found,
                errors,
                new AddSlots(desk.seen(found, form), partId(form, "list"), List.of(slot)),
                "#slot-" + slot.id(),
                panel);
    }

    @Post("/{slot}")
    HttpResponse<?> update(
            HttpRequest<?> request, String slug, String id, String slot, Form form, Organiser organiser) {
        ItemDesk.Found found = desk.find(slug, id, organiser);
        SlotForm typed = SlotForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        SpeakerSlot before = found.row()
                .allSlots()
                .filter(one -> one.id().equals(slot))
                .findFirst()
                .orElse(null);
        SpeakerSlot wanted = typed.read(slot, before, desk.names(), errors);
        Panel panel = Panel.of(Panel.Kind.SLOT, slot).with(typed);
        return desk.perform(
                request, found, errors, new ChangeSlot(desk.seen(found, form), wanted), "#slot-" + slot, panel);
    }

    /**
     * Moves a place: {@code up} or {@code down} by one, or {@code slot} into a {@code list} of the row, there to a
     * {@code position} counted from 0, or to the end.
     */
    @Post("/position")
    HttpResponse<?> move(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        ItemDesk.Found found = desk.find(slug, id, organiser);
        String moved = form.text(form.has("up") ? "up" : form.has("down") ? "down" : "slot");
        String list = form.has("list") ? form.text("list") : listOf(found.row(), moved);
        Step step = Step.of(
                form,
                "slot",
                slots(found.row(), list).stream().map(SpeakerSlot::id).toList());
        return desk.perform(
                request,
                found,
                new MoveSlot(desk.seen(found, form), step.what(), list.equals(Panel.ROW) ? null : list, step.to()),
                "#slot-" + step.what(),
                Panel.closed());
    }

    @Post("/removal")
    HttpResponse<?> remove(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        ItemDesk.Found found = desk.find(slug, id, organiser);
        String slot = form.text("slot");
        return desk.perform(
                request,
                found,
                new RemoveSlot(desk.seen(found, form), slot),
                "#speakers-" + listOf(found.row(), slot),
                Panel.closed());
    }

    /** Shows first what the lines are read as; the buttons below that add them, and lead on to the next row if asked. */
    @Post("/paste")
    HttpResponse<?> paste(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        ItemDesk.Found found = desk.find(slug, id, organiser);
        String lines = form.text("lines");
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        if (lines.length() > LONGEST_PASTE) {
            errors.add("lines", "web.form.text.long", LONGEST_PASTE);
        }
        PastedLines read = PastedSpeakers.read(errors.any() ? "" : lines, desk.names(), states);
        if (read.all().isEmpty()) {
            errors.add("lines", "drafting.item.error.paste");
        } else if (read.all().size() > PastedSpeakers.MOST) {
            errors.add(
                    "lines",
                    "drafting.item.error.lines",
                    PastedSpeakers.MOST,
                    read.all().size());
        }
        Panel panel = Panel.of(Panel.Kind.PASTE, form.text("list"))
                .with(PastePanel.of(lines, errors.any() ? null : read, states));
        if (errors.any()) {
            return desk.refused(request, found, panel, errors);
        }
        if (!form.text("read").equals(lines.strip())) {
            return desk.show(request, found, panel);
        }
        HttpResponse<?> done = desk.perform(
                request,
                found,
                new AddPasted(desk.seen(found, form), partId(form, "list"), read.slots(), read.parts()),
                "#speakers-" + form.text("list"),
                panel);
        boolean onward =
                done.status() == HttpStatus.SEE_OTHER && form.text("then").equals("line");
        return onward ? EditorAnswers.onward(request, MeetingPaths.draftLine(slug)) : done;
    }

    /** Sorts a list, or says on what its order rests already. */
    @Post("/order")
    HttpResponse<?> order(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        ItemDesk.Found found = desk.find(slug, id, organiser);
        FormErrors errors = FormErrors.none();
        OrderBasis basis = TypedText.oneOf(OrderBasis.class, form.text("basis"), "basis", errors);
        String list = form.text("list");
        SeenRow seen = desk.seen(found, form);
        if (basis == null) {
            return desk.refused(request, found, Panel.closed(), errors.add("basis", "drafting.item.error.choice"));
        }
        List<SpeakerSlot> slots = slots(found.row(), list);
        String there = "#speakers-" + list;
        if (basis == OrderBasis.BY_LOT) {
            Actor actor = Actor.staff(organiser.accountId(), organiser.name());
            return desk.after(
                    request,
                    found,
                    () -> lots.draw(found.meeting().id(), seen, partId(form, "list"), slots, actor),
                    there,
                    Panel.closed());
        }
        List<SpeakerSlot> sorted = new ArrayList<>(slots);
        if (basis == OrderBasis.ENGLISH_ALPHABETICAL) {
            sorted.sort(Comparator.comparing(this::sortKey));
        }
        List<String> ids = sorted.stream().map(SpeakerSlot::id).toList();
        return desk.perform(
                request, found, new OrderSlots(seen, partId(form, "list"), basis, ids), there, Panel.closed());
    }

    /** States by what decides their alphabetical order, others by their names as printed. */
    private String sortKey(SpeakerSlot slot) {
        String state = slot.state();
        if (state != null) {
            return states.find(state).map(State::sortKey).orElse(state);
        }
        String holder = slot.holder(states);
        return (holder.isEmpty() ? slot.printed(states) : holder).toUpperCase(Locale.ROOT);
    }

    private static @Nullable String partId(Form form, String field) {
        String list = form.text(field);
        return list.equals(Panel.ROW) ? null : list;
    }

    private static List<SpeakerSlot> slots(ProgrammeItem row, String list) {
        return list.equals(Panel.ROW)
                ? row.slots()
                : row.parts().stream()
                        .filter(part -> part.id().equals(list))
                        .findFirst()
                        .map(ItemPart::slots)
                        .orElse(List.of());
    }

    private static String listOf(ProgrammeItem row, String slotId) {
        return row.parts().stream()
                .filter(part -> part.slots().stream().anyMatch(slot -> slot.id().equals(slotId)))
                .findFirst()
                .map(ItemPart::id)
                .orElse(Panel.ROW);
    }
}
