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
import org.neaspec.plenary.web.NoSuchPage;

/** The published versions of a programme: which there are, and each as it was. */
@Controller("/meetings/{slug}/programme/versions")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProgrammeVersionController {

    private final PublicPages pages;
    private final VersionPages maker;

    ProgrammeVersionController(PublicPages pages, VersionPages maker) {
        this.pages = pages;
        this.maker = maker;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, String slug, Viewer viewer) {
        return pages.answer(request, slug, viewer, "programme/versions", maker::list);
    }

    @Get("/{version}")
    HttpResponse<?> show(HttpRequest<?> request, String slug, String version, Viewer viewer) {
        if (!version.matches("[0-9a-z]{1,13}")) {
            throw new NoSuchPage();
        }
        return pages.answer(
                request,
                slug,
                viewer,
                "programme/version",
                version,
                (meeting, who, reader, locale) -> maker.version(meeting, who, reader, locale, version));
    }
}
