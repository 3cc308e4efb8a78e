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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.people.Bodies;
import org.neaspec.plenary.people.ChangePerson;
import org.neaspec.plenary.people.People;
import org.neaspec.plenary.people.PersonDetails;
import org.neaspec.plenary.people.PersonRecord;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** What the directory says about a person. */
@Controller("/organise/people/{id}/change")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class PersonChangeController {

    private static final String VIEW = "people/change";

    private final People people;
    private final Bodies bodies;
    private final Sights sights;
    private final ChangePerson change;
    private final Transactions transactions;
    private final Messages messages;
    private final Notices notices;
    private final Pages pages;

    PersonChangeController(
            People people,
            Bodies bodies,
            Sights sights,
            ChangePerson change,
            Transactions transactions,
            Messages messages,
            Notices notices,
            Pages pages) {
        this.people = people;
        this.bodies = bodies;
        this.sights = sights;
        this.change = change;
        this.transactions = transactions;
        this.messages = messages;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String id, Organiser organiser) {
        PersonRecord person = person(id, organiser);
        return pages.ok(request, VIEW, page(person, PersonForm.of(person), FormErrors.none(), List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, Form form, Organiser organiser) {
        PersonRecord person = person(id, organiser);
        PersonForm typed = PersonForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        PersonDetails wanted = typed.details(person, bodies, errors);
        if (errors.any()) {
            return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, page(person, typed, errors, List.of()));
        }
        return switch (transactions.retrying(() -> change.change(person.id(), typed.seen(), wanted, organiser))) {
            case DONE ->
                notices.after(
                        HttpResponse.seeOther(URI.create(PeoplePaths.person(person.publicId()))),
                        "people.change.saved");
            case OVERTAKEN, TAKEN -> overtaken(request, id, typed, organiser);
            case GONE -> throw new NoSuchPage();
        };
    }

    /** What was typed stays in the fields; saved again it takes the place of what the other one wrote. */
    private HttpResponse<?> overtaken(HttpRequest<?> request, String id, PersonForm typed, Organiser organiser) {
        PersonRecord now = person(id, organiser);
        FormErrors errors = FormErrors.none().add("printedName", "people.error.overtaken");
        return pages.with(
                HttpStatus.CONFLICT, request, VIEW, page(now, typed.over(now.version()), errors, theirs(now, typed)));
    }

    private static List<PersonChangePage.Theirs> theirs(PersonRecord now, PersonForm typed) {
        PersonForm other = PersonForm.of(now);
        List<PersonChangePage.Theirs> theirs = new ArrayList<>();
        differ(theirs, "honorific", typed.honorific(), other.honorific());
        differ(theirs, "givenName", typed.givenName(), other.givenName());
        differ(theirs, "familyName", typed.familyName(), other.familyName());
        differ(theirs, "printedName", typed.printedName(), other.printedName());
        differ(theirs, "localName", typed.localName(), other.localName());
        differ(theirs, "jobTitle", typed.jobTitle(), other.jobTitle());
        differ(theirs, "unit", typed.unit(), other.unit());
        differ(theirs, "body", typed.body(), other.body());
        differ(theirs, "affiliation", typed.affiliation(), other.affiliation());
        differ(theirs, "email", typed.email(), other.email());
        differ(theirs, "phone", typed.phone(), other.phone());
        differ(theirs, "language", typed.language(), other.language());
        return theirs;
    }

    private static void differ(List<PersonChangePage.Theirs> theirs, String field, String typed, String other) {
        if (!typed.equals(other)) {
            theirs.add(new PersonChangePage.Theirs("people.field." + field, other.isEmpty() ? "–" : other));
        }
    }

    private PersonChangePage page(
            PersonRecord person, PersonForm form, FormErrors errors, List<PersonChangePage.Theirs> theirs) {
        return new PersonChangePage(
                errors,
                PeoplePaths.change(person.publicId()),
                PeoplePaths.person(person.publicId()),
                person.printedName(),
                form,
                PersonForm.LANGUAGES.stream()
                        .map(code -> Choice.of(
                                code,
                                messages.text(Locale.ENGLISH, "people.language." + code),
                                code.equals(form.language())))
                        .toList(),
                bodies.names(),
                theirs);
    }

    private PersonRecord person(String id, Organiser organiser) {
        return people.one(sights.of(organiser), id)
                .filter(person -> person.mergedInto() == null)
                .orElseThrow(NoSuchPage::new);
    }
}
