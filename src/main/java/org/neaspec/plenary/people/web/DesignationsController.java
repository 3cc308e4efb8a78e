package org.neaspec.plenary.people.web;

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
import java.net.URI;
import java.util.Optional;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.people.AppointPerson;
import org.neaspec.plenary.people.Appointment;
import org.neaspec.plenary.people.People;
import org.neaspec.plenary.people.PersonRecord;
import org.neaspec.plenary.people.Proof;
import org.neaspec.plenary.people.Saved;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.people.web.PersonPages.Opened;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.StaffZone;

/** The verified designations of a person. */
@Controller("/organise/people/{id}/designations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class DesignationsController {

    private final People people;
    private final Sights sights;
    private final AppointPerson appoint;
    private final States states;
    private final PersonPages maker;
    private final Transactions transactions;
    private final StaffZone zones;
    private final Notices notices;
    private final Pages pages;

    DesignationsController(
            People people,
            Sights sights,
            AppointPerson appoint,
            States states,
            PersonPages maker,
            Transactions transactions,
            StaffZone zones,
            Notices notices,
            Pages pages) {
        this.people = people;
        this.sights = sights;
        this.appoint = appoint;
        this.states = states;
        this.maker = maker;
        this.transactions = transactions;
        this.zones = zones;
        this.notices = notices;
        this.pages = pages;
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, String id, Form form, Organiser organiser) {
        PersonRecord person = person(id, organiser);
        DesignationForm typed = DesignationForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        Optional<Proof> proof = typed.read(null, states, errors);
        Opened opened = new Opened(null, typed, true);
        if (proof.isEmpty()) {
            return again(request, HttpStatus.UNPROCESSABLE_ENTITY, person, organiser, opened, errors);
        }
        Saved saved = transactions.retrying(() -> appoint.add(person.id(), proof.get(), organiser));
        return answer(request, person, organiser, opened, saved, "people.designation.added");
    }

    @Post("/{designation}")
    HttpResponse<?> change(HttpRequest<?> request, String id, String designation, Form form, Organiser organiser) {
        PersonRecord person = person(id, organiser);
        Appointment held = held(person, designation);
        DesignationForm typed = DesignationForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        Optional<Proof> proof = typed.read(held.kind(), states, errors);
        Opened opened = new Opened(held, typed, true);
        if (proof.isEmpty()) {
            return again(request, HttpStatus.UNPROCESSABLE_ENTITY, person, organiser, opened, errors);
        }
        Saved saved = transactions.retrying(
                () -> appoint.change(person.id(), held.id(), typed.seen(), proof.get(), organiser));
        return answer(request, person, organiser, opened, saved, "people.designation.changed");
    }

    @Post("/{designation}/end")
    HttpResponse<?> end(HttpRequest<?> request, String id, String designation, Form form, Organiser organiser) {
        PersonRecord person = person(id, organiser);
        Appointment held = held(person, designation);
        int seen = DesignationForm.of(form).seen();
        Saved saved = transactions.retrying(() -> appoint.end(person.id(), held.id(), seen, organiser));
        Opened opened = new Opened(held, DesignationForm.of(held), true);
        return answer(request, person, organiser, opened, saved, "people.designation.ended");
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request,
            PersonRecord person,
            Organiser organiser,
            Opened opened,
            Saved saved,
            String notice) {
        return switch (saved) {
            case DONE ->
                notices.after(HttpResponse.seeOther(URI.create(PeoplePaths.person(person.publicId()))), notice);
            case TAKEN ->
                again(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        person,
                        organiser,
                        opened,
                        FormErrors.none().add("from", "people.designation.error.taken"));
            case OVERTAKEN, GONE ->
                again(
                        request,
                        HttpStatus.CONFLICT,
                        person,
                        organiser,
                        maker.opened(
                                person,
                                opened.opened() == null
                                        ? ""
                                        : "" + opened.opened().id()),
                        FormErrors.none().add("source", "people.designation.error.overtaken"));
        };
    }

    private HttpResponse<?> again(
            HttpRequest<?> request,
            HttpStatus status,
            PersonRecord person,
            Organiser organiser,
            Opened opened,
            FormErrors errors) {
        return pages.with(
                status,
                request,
                "people/person",
                maker.page(person, sights.of(organiser), organiser, zones.of(request), opened, errors));
    }

    private PersonRecord person(String id, Organiser organiser) {
        return people.one(sights.of(organiser), id)
                .filter(person -> person.mergedInto() == null)
                .orElseThrow(NoSuchPage::new);
    }

    private Appointment held(PersonRecord person, String designation) {
        return people.appointments(person).stream()
                .filter(one -> String.valueOf(one.id()).equals(designation))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }
}
