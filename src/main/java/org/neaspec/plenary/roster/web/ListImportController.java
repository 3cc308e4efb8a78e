package org.neaspec.plenary.roster.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.roster.ListImport;
import org.neaspec.plenary.roster.ListImports;
import org.neaspec.plenary.roster.ReadList;
import org.neaspec.plenary.roster.RosterPaths;
import org.neaspec.plenary.roster.RowOutcome;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.TemporaryFile;

/** Reads a file of people in: first what it would change, then, in the background, the change itself. */
@Controller("/organise/meetings/{slug}/people/import")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class ListImportController {

    private static final String UPLOAD = "roster/upload";
    private static final String ONE = "roster/import";

    private final Meetings meetings;
    private final ReadList readList;
    private final ListImports imports;
    private final ListImportPages maker;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;

    ListImportController(
            Meetings meetings,
            ReadList readList,
            ListImports imports,
            ListImportPages maker,
            Transactions transactions,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.readList = readList;
        this.imports = imports;
        this.maker = maker;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> index(HttpRequest<?> request, String slug, Organiser organiser) {
        return pages.ok(request, UPLOAD, maker.upload(meeting(slug), FormErrors.none()));
    }

    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        var errors = FormErrors.none();
        var file = form.file("file");
        if (file.isEmpty() || file.get().bytes().length == 0) {
            errors.add("file", "roster.error.file");
        } else {
            var outcome = transactions.retrying(
                    () -> readList.read(meeting, file.get().name(), file.get().bytes(), organiser));
            if (outcome instanceof ReadList.Outcome.Read read) {
                return HttpResponse.seeOther(URI.create(RosterPaths.anImport(slug, read.publicId())));
            }
            var unreadable = (ReadList.Outcome.Unreadable) outcome;
            errors.add("file", unreadable.key(), unreadable.values().toArray());
        }
        return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, UPLOAD, maker.upload(meeting, errors));
    }

    @Get("/{list}")
    HttpResponse<?> show(HttpRequest<?> request, String slug, String list, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        var parameters = request.getParameters();
        String page = parameters.getFirst("page").orElse("1");
        Optional<RowOutcome> shown =
                RowOutcome.named(parameters.getFirst("show").orElse("").toUpperCase(Locale.ROOT));
        return pages.ok(
                request,
                ONE,
                maker.one(
                        meeting,
                        file(meeting, list),
                        shown,
                        page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1));
    }

    @Get("/{list}/faults.xlsx")
    HttpResponse<?> faultsWorkbook(String slug, String list, Organiser organiser) {
        return faults(slug, list, "xlsx");
    }

    @Get("/{list}/faults.csv")
    HttpResponse<?> faultsCsv(String slug, String list, Organiser organiser) {
        return faults(slug, list, "csv");
    }

    private HttpResponse<?> faults(String slug, String list, String kind) {
        MeetingFacts meeting = meeting(slug);
        var file = file(meeting, list);
        return TemporaryFile.download(
                slug + "-people-to-mend", kind, out -> imports.faults(meeting, file.publicId(), kind, out));
    }

    /** Has what the page shows done. */
    @Post("/{list}/application")
    HttpResponse<?> apply(String slug, String list, Form form, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        var file = file(meeting, list);
        boolean begun = imports.apply(meeting, file.publicId(), form.has("told"));
        return notices.after(
                HttpResponse.seeOther(URI.create(RosterPaths.anImport(slug, file.publicId()))),
                begun ? "roster.notice.begun" : "roster.notice.begunBefore");
    }

    /** Puts a file away; what was done by it stays. */
    @Post("/{list}/removal")
    HttpResponse<?> remove(String slug, String list, Form form, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        var file = file(meeting, list);
        return imports.remove(meeting, file.publicId())
                ? notices.after(HttpResponse.seeOther(URI.create(RosterPaths.imports(slug))), "roster.notice.putAway")
                : notices.after(
                        HttpResponse.seeOther(URI.create(RosterPaths.anImport(slug, file.publicId()))),
                        "roster.notice.atWork");
    }

    private ListImport file(MeetingFacts meeting, String id) {
        return imports.find(meeting, id).orElseThrow(NoSuchPage::new);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
