package org.neaspec.plenary.people.web;

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
import java.util.Locale;
import java.util.Map;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.people.MergeOutcome;
import org.neaspec.plenary.people.MergePersons;
import org.neaspec.plenary.people.MergePersons.Seen;
import org.neaspec.plenary.people.People;
import org.neaspec.plenary.people.PeopleSight;
import org.neaspec.plenary.people.PersonRecord;
import org.neaspec.plenary.people.Saved;
import org.neaspec.plenary.people.UndoMerge;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Makes two persons one, field by field, and tells them apart again. */
@Controller(PeoplePaths.PEOPLE)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SITE)
class MergeController {

    private static final String VIEW = "people/merge";

    private final People people;
    private final MergePersons merge;
    private final UndoMerge undo;
    private final Transactions transactions;
    private final Messages messages;
    private final Notices notices;
    private final Pages pages;

    MergeController(
            People people,
            MergePersons merge,
            UndoMerge undo,
            Transactions transactions,
            Messages messages,
            Notices notices,
            Pages pages) {
        this.people = people;
        this.merge = merge;
        this.undo = undo;
        this.transactions = transactions;
        this.messages = messages;
        this.notices = notices;
        this.pages = pages;
    }

    @Get("/merge")
    HttpResponse<?> show(
            HttpRequest<?> request,
            Organiser organiser,
            @QueryValue(defaultValue = "") String one,
            @QueryValue(defaultValue = "") String other) {
        return answer(HttpStatus.OK, request, fields(one, other), Map.of(), FormErrors.none());
    }

    @Post("/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> merge(HttpRequest<?> request, Form form, Organiser organiser) {
        MergeFields fields = fields(form.text("one"), form.text("other"));
        FormErrors errors = FormErrors.none();
        Map<String, String> chosen = fields.chosen(form, errors);
        if (errors.any()) {
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, fields, chosen, errors);
        }
        MergeOutcome outcome = transactions.retrying(() -> merge.merge(
                new Seen(fields.one().id(), number(form.text("oneVersion"))),
                new Seen(fields.other().id(), number(form.text("otherVersion"))),
                fields.details(chosen),
                organiser));
        if (outcome instanceof MergeOutcome.Merged merged) {
            return notices.after(
                    HttpResponse.seeOther(URI.create(PeoplePaths.person(merged.keptId()))),
                    "people.merge.saved",
                    fields.one().printedName());
        }
        if (outcome instanceof MergeOutcome.Clashing) {
            errors.add("clashes", "people.merge.error.clash");
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, fields, chosen, errors);
        }
        errors.add("people", "people.merge.error.overtaken");
        MergeFields now = fields(form.text("one"), form.text("other"));
        return answer(HttpStatus.CONFLICT, request, now, Map.of(), errors);
    }

    private HttpResponse<?> answer(
            HttpStatus status,
            HttpRequest<?> request,
            MergeFields fields,
            Map<String, String> chosen,
            FormErrors errors) {
        PersonRecord one = fields.one();
        PersonRecord other = fields.other();
        return pages.with(
                status,
                request,
                VIEW,
                new MergePage(
                        errors,
                        side(one),
                        side(other),
                        PeoplePaths.merge(other.publicId(), one.publicId()),
                        merge.clashes(one.id(), other.id()),
                        fields.same(),
                        fields.differing(chosen, messages.text(Locale.ENGLISH, "people.merge.nothing"))));
    }

    private MergePage.Side side(PersonRecord person) {
        return new MergePage.Side(
                person.publicId(),
                person.version(),
                person.printedName(),
                PeoplePaths.person(person.publicId()),
                people.ties(person, PeopleSight.EVERYBODY).stream()
                        .map(PersonPages::line)
                        .toList());
    }

    @Post("/merges/{merge}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(String merge, Form form, Organiser organiser) {
        PersonRecord person =
                people.one(PeopleSight.EVERYBODY, form.text("person")).orElseThrow(NoSuchPage::new);
        Saved saved = merge.matches("\\d{1,18}")
                ? transactions.retrying(() -> undo.undo(Long.parseLong(merge), organiser))
                : Saved.GONE;
        String notice = switch (saved) {
            case DONE -> "people.merge.undone";
            case TAKEN -> "people.merge.undoLater";
            case GONE, OVERTAKEN -> "people.merge.undoneAlready";
        };
        return notices.after(HttpResponse.seeOther(URI.create(PeoplePaths.person(person.publicId()))), notice);
    }

    private MergeFields fields(String one, String other) {
        List<PersonRecord> both = List.of(person(one), person(other));
        if (both.get(0).id() == both.get(1).id()) {
            throw new NoSuchPage();
        }
        return new MergeFields(both.get(0), both.get(1));
    }

    private PersonRecord person(String id) {
        return people.one(PeopleSight.EVERYBODY, id)
                .filter(person -> person.mergedInto() == null)
                .orElseThrow(NoSuchPage::new);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
