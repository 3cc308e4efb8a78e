package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.web.FormErrors;

/** Everything the checks found in a draft. */
@Controller("/organise/meetings/{slug}/programme/checks")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.READ)
class ChecksController {

    private final ChecksDesk desk;

    ChecksController(ChecksDesk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        String asked = request.getParameters().get("waive", String.class, "");
        return desk.page(
                HttpStatus.OK, request, desk.meeting(slug), new ChecksPanels.Asked(asked, ""), FormErrors.none());
    }
}
