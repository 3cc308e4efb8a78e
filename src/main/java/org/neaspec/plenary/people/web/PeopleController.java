package org.neaspec.plenary.people.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.People;
import org.neaspec.plenary.people.PeopleSight;
import org.neaspec.plenary.people.PersonLine;
import org.neaspec.plenary.people.PersonRecord;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.StaffZone;

/** The directory of people, for whoever may read all of it or the people of some meetings. */
@Controller(PeoplePaths.PEOPLE)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class PeopleController {

    private final People people;
    private final Sights sights;
    private final PersonPages maker;
    private final StaffZone zones;
    private final Pages pages;

    PeopleController(People people, Sights sights, PersonPages maker, StaffZone zones, Pages pages) {
        this.people = people;
        this.sights = sights;
        this.maker = maker;
        this.zones = zones;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Organiser organiser,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String page) {
        String words = PlainText.line(q);
        int number = Paging.page(page);
        People.Found found = people.find(sights.of(organiser), words, Paging.PER_PAGE, Paging.skipped(number));
        List<ListPage.Line> lines =
                found.people().stream().map(PeopleController::line).toList();
        String query = PeoplePaths.PEOPLE + "?q=" + PeoplePaths.encoded(words) + "&page=";
        return pages.ok(
                request,
                "people/list",
                new ListPage(
                        words,
                        organiser.rights().everything(),
                        lines,
                        Paging.of(number, found.many(), lines.size(), query)));
    }

    private static ListPage.Line line(PersonLine person) {
        return new ListPage.Line(
                PeoplePaths.person(person.publicId()),
                person.name(),
                person.localName(),
                Stream.of(person.jobTitle(), person.body())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                person.email(),
                person.printed());
    }

    @Get("/{id}")
    HttpResponse<?> show(
            HttpRequest<?> request, String id, Organiser organiser, @QueryValue(defaultValue = "") String designation) {
        PeopleSight sight = sights.of(organiser);
        PersonRecord person = people.one(sight, id).orElseThrow(NoSuchPage::new);
        if (person.mergedInto() != null) {
            return HttpResponse.seeOther(URI.create(PeoplePaths.person(person.mergedInto())));
        }
        return pages.ok(
                request,
                "people/person",
                maker.page(
                        person,
                        sight,
                        organiser,
                        zones.of(request),
                        maker.opened(person, designation),
                        FormErrors.none()));
    }
}
