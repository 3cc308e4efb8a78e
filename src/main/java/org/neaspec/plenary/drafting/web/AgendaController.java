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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.ActResult;
import org.neaspec.plenary.drafting.AddAgendaItem;
import org.neaspec.plenary.drafting.AdoptAgenda;
import org.neaspec.plenary.drafting.AgendaText;
import org.neaspec.plenary.drafting.ChangeAgendaItem;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.LinkRows;
import org.neaspec.plenary.drafting.MoveAgendaItem;
import org.neaspec.plenary.drafting.PasteAgenda;
import org.neaspec.plenary.drafting.PastedAgenda;
import org.neaspec.plenary.drafting.ProgrammeAct;
import org.neaspec.plenary.drafting.RemoveAgendaItem;
import org.neaspec.plenary.drafting.web.AgendaPages.Typed;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** The formal agenda in the draft, item by item. */
@Controller("/organise/meetings/{slug}/agenda")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_PROGRAMME)
class AgendaController {

    private final Meetings meetings;
    private final Drafts drafts;
    private final EditDraft edit;
    private final Transactions transactions;
    private final ProgrammeJson json;
    private final AgendaPages maker;
    private final Pages pages;

    AgendaController(
            Meetings meetings,
            Drafts drafts,
            EditDraft edit,
            Transactions transactions,
            ProgrammeJson json,
            AgendaPages maker,
            Pages pages) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.edit = edit;
        this.transactions = transactions;
        this.json = json;
        this.maker = maker;
        this.pages = pages;
    }

    @Get
    @Consumes(MediaType.ALL)
    @Needs(Task.READ)
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        String open = request.getParameters().get("item", String.class).orElse("");
        return answer(HttpStatus.OK, request, meeting(slug), Typed.open(open), FormErrors.none());
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        AgendaForm typed = AgendaForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        AgendaText text = typed.read(errors);
        String id = UUID.randomUUID().toString();
        String under = typed.under().isEmpty() ? null : typed.under();
        Typed kept = new Typed(null, typed, null, "", List.of(), null);
        return act(request, slug, new AddAgendaItem(id, under, text), kept, errors, organiser, "#item-" + id);
    }

    @Post("/items/{item}")
    HttpResponse<?> change(HttpRequest<?> request, String slug, String item, Form form, Organiser organiser) {
        AgendaForm typed = AgendaForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        ProgrammeAct act = new ChangeAgendaItem(item, form.text("seen"), typed.read(errors), json);
        return act(
                request,
                slug,
                act,
                new Typed(item, typed, null, "", List.of(), null),
                errors,
                organiser,
                "#item-" + item);
    }

    /** Which rows of the programme are about the item. */
    @Post("/items/{item}/rows")
    HttpResponse<?> link(HttpRequest<?> request, String slug, String item, Form form, Organiser organiser) {
        Set<String> seen = Arrays.stream(form.text("linked").split(" "))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        ProgrammeAct act = new LinkRows(item, seen, Set.copyOf(form.all("rows")));
        return act(request, slug, act, Typed.open(item), FormErrors.none(), organiser, "#item-" + item);
    }

    @Post("/items/{item}/position")
    HttpResponse<?> move(HttpRequest<?> request, String slug, String item, Form form, Organiser organiser) {
        FormErrors errors = FormErrors.none();
        MoveAgendaItem.Step step =
                TypedText.oneOf(MoveAgendaItem.Step.class, form.text("step"), "agenda-items", errors);
        if (step == null) {
            errors.add("agenda-items", "drafting.item.error.choice");
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting(slug), Typed.NOTHING, errors);
        }
        ProgrammeAct act = new MoveAgendaItem(item, step);
        return act(request, slug, act, Typed.NOTHING, errors, organiser, "#item-" + item);
    }

    @Post("/items/{item}/removal")
    HttpResponse<?> remove(HttpRequest<?> request, String slug, String item, Form form, Organiser organiser) {
        ProgrammeAct act = new RemoveAgendaItem(item);
        return act(request, slug, act, Typed.NOTHING, FormErrors.none(), organiser, "#agenda-items");
    }

    @Post("/adoption")
    HttpResponse<?> adopt(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        String day = form.text("adoptedOn");
        ProgrammeAct act = new AdoptAgenda(form.has("adopted"), day(day, errors));
        Typed kept = new Typed(null, null, day, "", List.of(), null);
        return act(request, slug, act, kept, errors, organiser, "#adoption");
    }

    @Post("/paste")
    HttpResponse<?> paste(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        String text = PlainText.lines(form.text("lines"));
        TypedText.orNull(text, "lines", 20_000, errors);
        PastedAgenda read = errors.any() ? PastedAgenda.read("") : PastedAgenda.read(text);
        if (read.items().isEmpty()) {
            errors.add("lines", "drafting.agenda.error.nothing");
        } else if (!read.remarks().isEmpty() && !form.has("anyway")) {
            errors.add("lines", "drafting.agenda.error.remarks", read.remarks().size());
        }
        read.items().forEach(item -> TypedText.orNull(item.title(), "lines", 500, errors));
        Typed kept = new Typed(null, null, null, text, read.remarks(), null);
        return act(request, slug, new PasteAgenda(read.items()), kept, errors, organiser, "#agenda-items");
    }

    private static @Nullable LocalDate day(String typed, FormErrors errors) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            errors.add("adoptedOn", "drafting.agenda.error.day");
            return null;
        }
    }

    private HttpResponse<?> act(
            HttpRequest<?> request,
            String slug,
            ProgrammeAct act,
            Typed typed,
            FormErrors errors,
            Organiser by,
            String there) {
        MeetingFacts meeting = meeting(slug);
        if (errors.any()) {
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, typed, errors);
        }
        Actor actor = Actor.staff(by.accountId(), by.name());
        EditOutcome outcome = transactions.retrying(() -> edit.perform(meeting.id(), act, actor));
        if (outcome instanceof EditOutcome.Refused refused) {
            if (refused.why() instanceof ActResult.Refused why) {
                why.problems()
                        .forEach(problem -> errors.add(
                                problem.field(),
                                problem.words().key(),
                                problem.words().values().toArray()));
                return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, typed, errors);
            }
            return answer(HttpStatus.CONFLICT, request, meeting, typed.because("drafting.agenda.gone"), errors);
        }
        return HttpResponse.seeOther(URI.create(MeetingPaths.agenda(slug) + there));
    }

    private HttpResponse<?> answer(
            HttpStatus status, HttpRequest<?> request, MeetingFacts meeting, Typed typed, FormErrors errors) {
        FormErrors shown = typed.itemId() == null ? ofNewItem(errors) : errors;
        return pages.with(
                status, request, "drafting/agenda", maker.page(meeting, drafts.of(meeting.id()), typed, shown));
    }

    /** The title of a new item stands on a page where the title of another may be open: its field has a name of its own. */
    private static FormErrors ofNewItem(FormErrors errors) {
        FormErrors moved = FormErrors.none();
        errors.summary()
                .forEach(error -> moved.add(
                        error.field().equals("title") ? "new-title" : error.field(),
                        error.key(),
                        error.arguments().toArray()));
        return moved;
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
