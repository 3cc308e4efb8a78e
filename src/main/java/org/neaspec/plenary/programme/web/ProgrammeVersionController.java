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

    @Get("/{number}")
    HttpResponse<?> show(HttpRequest<?> request, String slug, String number, Viewer viewer) {
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw new NoSuchPage();
        }
        int wanted = Integer.parseInt(number);
        return pages.answer(
                request,
                slug,
                viewer,
                "programme/version",
                number,
                (meeting, who, reader, locale) -> maker.version(meeting, who, reader, locale, wanted));
    }
}
