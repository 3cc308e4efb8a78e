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
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

@Controller("/organise/meetings/{slug}/programme")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.READ)
class EditorController {

    static final String VIEW = "drafting/editor";

    private final Meetings meetings;
    private final Drafts drafts;
    private final EditorPages editor;
    private final Pages pages;

    EditorController(Meetings meetings, Drafts drafts, EditorPages editor, Pages pages) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.editor = editor;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        return pages.ok(request, VIEW, editor.page(meeting, drafts.of(meeting.id())));
    }
}
