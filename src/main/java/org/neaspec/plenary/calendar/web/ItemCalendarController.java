package org.neaspec.plenary.calendar.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.calendar.CalendarDocument;
import org.neaspec.plenary.calendar.MeetingCalendars;
import org.neaspec.plenary.web.NoSuchPage;

/** One row of a programme as a calendar file. */
@Controller("/meetings/{slug}/items/{id}.ics")
@ExecuteOn(TaskExecutors.BLOCKING)
class ItemCalendarController {

    private final MeetingCalendars calendars;
    private final CalendarResponses responses;

    ItemCalendarController(MeetingCalendars calendars, CalendarResponses responses) {
        this.calendars = calendars;
        this.responses = responses;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, String id, Viewer viewer) {
        CalendarDocument calendar = calendars.item(slug, id, viewer).orElseThrow(NoSuchPage::new);
        return responses.download(request, calendar, slug + "-" + id.substring(0, 8));
    }
}
