package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.ReaderZone;

/** The draft or the published programme as somebody else sees it. */
@Controller("/organise/meetings/{slug}/programme/preview")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.READ)
class PreviewController {

    private final Meetings meetings;
    private final PreviewPages previews;
    private final Pages pages;

    PreviewController(Meetings meetings, PreviewPages previews, Pages pages) {
        this.meetings = meetings;
        this.previews = previews;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var asked = new PreviewPages.Asked(asked(request, "as"), asked(request, "state"), asked(request, "of"));
        return pages.ok(request, "drafting/preview", previews.page(meeting, asked, ReaderZone.of(request)));
    }

    private static String asked(HttpRequest<?> request, String name) {
        return request.getParameters().get(name, String.class, "");
    }
}
