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
    private final ProgrammeGridPages gridMaker;

    ProgrammeController(PublicPages pages, ProgrammePages maker, ProgrammeGridPages gridMaker) {
        this.pages = pages;
        this.maker = maker;
        this.gridMaker = gridMaker;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Viewer viewer) {
        return pages.answer(request, slug, viewer, "programme/show", maker::page);
    }

    /** The same by time and room. */
    @Get("/grid")
    HttpResponse<?> grid(HttpRequest<?> request, String slug, Viewer viewer) {
        return pages.answer(request, slug, viewer, "programme/grid", gridMaker::page);
    }
}
