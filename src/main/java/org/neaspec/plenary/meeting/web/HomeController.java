package org.neaspec.plenary.meeting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.KeptPages;

@Controller("/")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HomeController {

    private final Meetings meetings;
    private final KeptPages pages;
    private final Clock clock;

    HomeController(Meetings meetings, KeptPages pages, Clock clock) {
        this.meetings = meetings;
        this.pages = pages;
        this.clock = clock;
    }

    /** One query; the page as a value is its own key among the pages kept. */
    @Get
    HttpResponse<?> show(HttpRequest<?> request, Viewer viewer) {
        HomePage page = HomePage.of(meetings.announcedCards(), clock.instant());
        return pages.answer(request, viewer, page, "meeting/home", () -> page);
    }
}
