package org.neaspec.plenary.programme.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Locale;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.Speaker;
import org.neaspec.plenary.programme.Speakers;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/**
 * Who speaks. The page shows rows of several meetings, so it is made anew each time and nothing of it is kept.
 */
@Controller("/meetings/{slug}/speakers/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SpeakerController {

    private final Meetings meetings;
    private final Speakers speakers;
    private final SpeakerPages maker;
    private final Pages pages;

    SpeakerController(Meetings meetings, Speakers speakers, SpeakerPages maker, Pages pages) {
        this.meetings = meetings;
        this.speakers = speakers;
        this.maker = maker;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, String id, Viewer viewer) {
        MeetingFacts meeting = meetings.announced(slug).orElseThrow(NoSuchPage::new);
        Speaker speaker = speakers.of(meeting, id, viewer).orElseThrow(NoSuchPage::new);
        return pages.ok(request, "programme/speaker", maker.page(meeting, speaker, Locale.ENGLISH));
    }
}
