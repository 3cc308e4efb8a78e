package org.neaspec.plenary.intake.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.intake.TableFiles;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.web.NoSuchPage;

/** The draft, or with {@code ?version=2} a published version, as a file that comes in again without loss. */
@Controller("/organise/meetings/{slug}/programme")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.READ)
class ExportController {

    private final Meetings meetings;
    private final Drafts drafts;
    private final Versions versions;
    private final TableFiles files;

    ExportController(Meetings meetings, Drafts drafts, Versions versions, TableFiles files) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.versions = versions;
        this.files = files;
    }

    @Get("/export.csv")
    HttpResponse<?> csv(String slug, @Nullable @QueryValue String version, Organiser organiser) {
        return file(slug, "csv", "text/csv;charset=utf-8", files.csv(programme(slug, version)));
    }

    @Get("/export.txt")
    HttpResponse<?> text(String slug, @Nullable @QueryValue String version, Organiser organiser) {
        return file(slug, "txt", "text/plain;charset=utf-8", files.text(programme(slug, version)));
    }

    @Get("/export.xlsx")
    HttpResponse<?> workbook(String slug, @Nullable @QueryValue String version, Organiser organiser) {
        return file(
                slug,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                files.workbook(programme(slug, version)));
    }

    private Programme programme(String slug, @Nullable String version) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        if (version == null) {
            return drafts.of(meeting.id()).programme();
        }
        if (!version.matches("\\d{1,6}")) {
            throw new NoSuchPage();
        }
        return versions.find(meeting.id(), Integer.parseInt(version))
                .orElseThrow(NoSuchPage::new)
                .content()
                .programme();
    }

    private static HttpResponse<?> file(String slug, String kind, String type, byte[] bytes) {
        return HttpResponse.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + "-programme." + kind + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
