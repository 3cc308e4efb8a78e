package org.neaspec.plenary.people.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.people.Doubles;
import org.neaspec.plenary.people.Pair;
import org.neaspec.plenary.people.People;
import org.neaspec.plenary.people.PeopleSight;
import org.neaspec.plenary.people.PersonRecord;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Pairs of persons that may be one, and what staff say about them. */
@Controller(PeoplePaths.DUPLICATES)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SITE)
class DuplicatesController {

    private final Doubles doubles;
    private final People people;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;

    DuplicatesController(Doubles doubles, People people, Transactions transactions, Notices notices, Pages pages) {
        this.doubles = doubles;
        this.people = people;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Organiser organiser,
            @QueryValue(defaultValue = "") String known,
            @QueryValue(defaultValue = "") String page) {
        boolean notSame = known.equals("yes");
        int number = Paging.page(page);
        Doubles.Found found = doubles.find(notSame, Paging.PER_PAGE, Paging.skipped(number));
        List<DuplicatesPage.Line> lines =
                found.pairs().stream().map(DuplicatesController::line).toList();
        String query = PeoplePaths.DUPLICATES + "?known=" + (notSame ? "yes" : "") + "&page=";
        return pages.ok(
                request,
                "people/duplicates",
                new DuplicatesPage(
                        FormErrors.none(), notSame, lines, Paging.of(number, found.many(), lines.size(), query)));
    }

    private static DuplicatesPage.Line line(Pair pair) {
        return new DuplicatesPage.Line(
                pair.oneId(),
                pair.oneName(),
                PeoplePaths.person(pair.oneId()),
                facts(pair.oneLocal(), pair.oneBody(), pair.oneEmail()),
                pair.otherId(),
                pair.otherName(),
                PeoplePaths.person(pair.otherId()),
                facts(pair.otherLocal(), pair.otherBody(), pair.otherEmail()),
                pair.why().messageKey(),
                PeoplePaths.merge(pair.oneId(), pair.otherId()));
    }

    private static String facts(@Nullable String... values) {
        return Stream.of(values).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    @Post("/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(Form form, Organiser organiser) {
        PersonRecord one = person(form.text("one"));
        PersonRecord other = person(form.text("other"));
        boolean notSame = !form.text("answer").equals("OPEN");
        transactions.retrying(() -> {
            doubles.decide(one, other, notSame, organiser);
            return one;
        });
        return notices.after(
                HttpResponse.seeOther(URI.create(PeoplePaths.DUPLICATES)),
                notSame ? "people.duplicates.notSame.saved" : "people.duplicates.open.saved",
                one.printedName(),
                other.printedName());
    }

    private PersonRecord person(String id) {
        return people.one(PeopleSight.EVERYBODY, id).orElseThrow(NoSuchPage::new);
    }
}
