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

/** The whole programme as a calendar file, as far as this viewer sees it. */
@Controller("/meetings/{slug}/programme.ics")
@ExecuteOn(TaskExecutors.BLOCKING)
class MeetingCalendarController {

    private final MeetingCalendars calendars;
    private final CalendarResponses responses;

    MeetingCalendarController(MeetingCalendars calendars, CalendarResponses responses) {
        this.calendars = calendars;
        this.responses = responses;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Viewer viewer) {
        CalendarDocument calendar = calendars.whole(slug, viewer).orElseThrow(NoSuchPage::new);
        return responses.download(request, calendar, slug);
    }
}
