package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.people.MergeOutcome;
import org.neaspec.plenary.registration.Lookalikes;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;

/** Saying that whoever registered is somebody the directory knows. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}/person",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SITE)
class SamePersonController {

    private final ReviewDesk desk;
    private final Lookalikes lookalikes;
    private final Transactions transactions;

    SamePersonController(ReviewDesk desk, Lookalikes lookalikes, Transactions transactions) {
        this.desk = desk;
        this.lookalikes = lookalikes;
        this.transactions = transactions;
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var found = desk.find(slug, reference, organiser);
        var outcome = transactions
                .retrying(() -> lookalikes.same(
                        found.detail().id(),
                        form.text("person"),
                        number(form.text("mineVersion")),
                        number(form.text("personVersion")),
                        organiser))
                .orElseThrow(NoSuchPage::new);
        if (outcome instanceof MergeOutcome.Merged) {
            return desk.done(found, "registration.double.merged");
        }
        var error =
                outcome instanceof MergeOutcome.Clashing ? "people.merge.error.clash" : "people.merge.error.overtaken";
        return desk.overtaken(
                request, found, ReviewFilled.note("", FormErrors.none().add("alike", error)));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
