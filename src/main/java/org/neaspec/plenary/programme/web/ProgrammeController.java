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

@Controller("/meetings/{slug}/programme")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProgrammeController {

    private final PublicPages pages;
    private final ProgrammePages maker;

    ProgrammeController(PublicPages pages, ProgrammePages maker) {
        this.pages = pages;
        this.maker = maker;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Viewer viewer) {
        return pages.answer(request, slug, viewer, "programme/show", maker::page);
    }
}
