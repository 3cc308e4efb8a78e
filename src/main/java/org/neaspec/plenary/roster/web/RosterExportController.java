package org.neaspec.plenary.roster.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.roster.ExportRoster;
import org.neaspec.plenary.roster.RosterQuery;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.TemporaryFile;

/** The list on the screen as a file: the same people, order and columns. Taking it out goes into the record, so it is a POST. */
@Controller(value = "/organise/meetings/{slug}/people", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class RosterExportController {

    private final Meetings meetings;
    private final ExportRoster export;

    RosterExportController(Meetings meetings, ExportRoster export) {
        this.meetings = meetings;
        this.export = export;
    }

    @Post("/export.xlsx")
    HttpResponse<?> workbook(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        return file(request, slug, "xlsx", organiser);
    }

    @Post("/export.csv")
    HttpResponse<?> csv(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        return file(request, slug, "csv", organiser);
    }

    private HttpResponse<?> file(HttpRequest<?> request, String slug, String kind, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var query = RosterQuery.read(request.getParameters().asMap());
        var by = Actor.staff(organiser.accountId(), organiser.name());
        return TemporaryFile.download(slug + "-people", kind, out -> export.write(meeting, query, kind, by, out));
    }
}
