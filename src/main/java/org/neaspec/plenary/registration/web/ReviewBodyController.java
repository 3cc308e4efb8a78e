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
import org.neaspec.plenary.people.Bodies;
import org.neaspec.plenary.registration.RegistrationBodies;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** The body of the directory that somebody under review comes for. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}/body",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class ReviewBodyController {

    private final ReviewDesk desk;
    private final Bodies bodies;
    private final RegistrationBodies ties;

    ReviewBodyController(ReviewDesk desk, Bodies bodies, RegistrationBodies ties) {
        this.desk = desk;
        this.bodies = bodies;
        this.ties = ties;
    }

    /** Ties it to the body of a name; to none where the name is empty. */
    @Post
    HttpResponse<?> tie(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var found = desk.find(slug, reference, organiser);
        var errors = form.refuseRepeated(FormErrors.none());
        var typed = PlainText.line(form.text("directoryBody"));
        var body = typed.isEmpty() ? null : bodies.named(typed).orElse(null);
        if (!typed.isEmpty() && body == null) {
            errors.add("directoryBody", "registration.review.body.unknown");
        }
        if (errors.any()) {
            return desk.refused(request, found, ReviewFilled.body(typed, errors));
        }
        ties.tie(found.detail(), body, organiser);
        return desk.done(found, body == null ? "registration.review.notice.untied" : "registration.review.notice.tied");
    }
}
