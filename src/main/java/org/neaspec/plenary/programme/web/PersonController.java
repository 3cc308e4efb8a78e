package org.neaspec.plenary.programme.web;

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
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.people.Profile;
import org.neaspec.plenary.programme.ChangeBiography;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** What the speaker pages say about a person; names stay as they were printed. */
@Controller("/organise/people/{id}/biography")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SITE)
class PersonController {

    private static final String VIEW = "programme/person";
    private static final int LONGEST = 5000;

    private final Directory directory;
    private final ChangeBiography change;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;

    PersonController(
            Directory directory, ChangeBiography change, Transactions transactions, Notices notices, Pages pages) {
        this.directory = directory;
        this.change = change;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String id, Organiser organiser) {
        Profile profile = directory.profile(id).orElseThrow(NoSuchPage::new);
        String now = text(profile.biography());
        return pages.ok(request, VIEW, page(profile, FormErrors.none(), now, null));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> update(HttpRequest<?> request, String id, Form form, Organiser organiser) {
        Profile profile = directory.profile(id).orElseThrow(NoSuchPage::new);
        String typed = PlainText.lines(form.text("biography"));
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        if (PlainText.length(typed) > LONGEST) {
            errors.add("biography", "web.form.text.long", LONGEST);
        }
        if (errors.any()) {
            return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, page(profile, errors, typed, null));
        }
        Actor by = Actor.staff(organiser.accountId(), organiser.name());
        String seen = PlainText.lines(form.text("seen"));
        return switch (transactions.retrying(() -> change.change(id, orNull(seen), orNull(typed), by))) {
            case SAVED -> notices.after(HttpResponse.seeOther(URI.create(path(profile))), "programme.person.saved");
            case OVERTAKEN -> overtaken(request, id, typed);
            case NO_SUCH_PERSON -> throw new NoSuchPage();
        };
    }

    /** Saving again puts one's own text in the place of the other. */
    private HttpResponse<?> overtaken(HttpRequest<?> request, String id, String typed) {
        Profile now = directory.profile(id).orElseThrow(NoSuchPage::new);
        FormErrors errors = FormErrors.none().add("biography", "programme.person.error.overtaken");
        return pages.with(HttpStatus.CONFLICT, request, VIEW, page(now, errors, typed, text(now.biography())));
    }

    private static PersonPage page(Profile profile, FormErrors errors, String typed, @Nullable String theirs) {
        return new PersonPage(errors, path(profile), profile.name(), typed, text(profile.biography()), theirs);
    }

    private static String path(Profile profile) {
        return "/organise/people/" + profile.publicId() + "/biography";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
