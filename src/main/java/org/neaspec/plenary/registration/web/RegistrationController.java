package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.NoSuchPage;

/** Registering for a meeting: one page, no account. */
@Controller(
        value = "/meetings/{slug}/registration",
        consumes = {MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
@ExecuteOn(TaskExecutors.BLOCKING)
class RegistrationController {

    private final Meetings meetings;
    private final RegistrationDesk desk;
    private final Clock clock;

    RegistrationController(Meetings meetings, RegistrationDesk desk, Clock clock) {
        this.meetings = meetings;
        this.desk = desk;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug) {
        var meeting = meeting(slug);
        var state = meeting.registration(clock.instant());
        return state.takesForms()
                ? desk.show(request, Visit.open(meeting))
                : desk.closed(HttpStatus.OK, request, meeting, state);
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form sent) {
        return desk.take(request, Visit.open(meeting(slug)), sent);
    }

    /** The same for everybody, so that it tells nobody who is registered. */
    @Get("/received")
    HttpResponse<?> received(HttpRequest<?> request, String slug) {
        return desk.received(request, meeting(slug));
    }

    private MeetingFacts meeting(String slug) {
        return meetings.announced(slug).orElseThrow(NoSuchPage::new);
    }
}
