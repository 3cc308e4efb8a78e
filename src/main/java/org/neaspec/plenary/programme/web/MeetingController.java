package org.neaspec.plenary.programme.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Viewer;

/** The page of a meeting; it lives here because it shows the programme, of which the meeting itself knows nothing. */
@Controller("/meetings/{slug}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MeetingController {

    private final PublicPages pages;
    private final MeetingPages maker;

    MeetingController(PublicPages pages, MeetingPages maker) {
        this.pages = pages;
        this.maker = maker;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Viewer viewer) {
        return pages.answer(request, slug, viewer, "meeting/show", maker::page);
    }
}
