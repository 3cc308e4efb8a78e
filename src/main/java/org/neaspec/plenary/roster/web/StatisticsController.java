package org.neaspec.plenary.roster.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** How many people a meeting has. */
@Controller("/organise/meetings/{slug}/statistics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class StatisticsController {

    private final Meetings meetings;
    private final StatisticsPages maker;
    private final Pages pages;

    StatisticsController(Meetings meetings, StatisticsPages maker, Pages pages) {
        this.meetings = meetings;
        this.maker = maker;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        return pages.ok(
                request, "roster/statistics", maker.of(meetings.find(slug).orElseThrow(NoSuchPage::new)));
    }
}
