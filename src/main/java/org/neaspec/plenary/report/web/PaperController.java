package org.neaspec.plenary.report.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Locale;
import java.util.Optional;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.account.ClientNetwork;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.report.PaperFormat;
import org.neaspec.plenary.report.PaperKind;
import org.neaspec.plenary.report.Printing;
import org.neaspec.plenary.report.Sheets;
import org.neaspec.plenary.web.ErrorPages;
import org.neaspec.plenary.web.NoSuchPage;

/** Programme and agenda as files, as far as this viewer may know them; {@code ?version=} and its key print an older version as it was. */
@Controller("/meetings/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
class PaperController {

    private final Meetings meetings;
    private final Sheets sheets;
    private final Printing printing;
    private final KeptPapers papers;
    private final RateLimits limits;
    private final ClientNetwork networks;
    private final ErrorPages errors;

    PaperController(
            Meetings meetings,
            Sheets sheets,
            Printing printing,
            KeptPapers papers,
            RateLimits limits,
            ClientNetwork networks,
            ErrorPages errors) {
        this.meetings = meetings;
        this.sheets = sheets;
        this.printing = printing;
        this.papers = papers;
        this.limits = limits;
        this.networks = networks;
        this.errors = errors;
    }

    @Get("/programme.pdf")
    HttpResponse<?> programmePdf(
            HttpRequest<?> request, String slug, @Nullable @QueryValue String version, Viewer viewer) {
        return answer(request, slug, version, viewer, PaperKind.PROGRAMME, PaperFormat.PDF);
    }

    @Get("/programme.docx")
    HttpResponse<?> programmeDocx(
            HttpRequest<?> request, String slug, @Nullable @QueryValue String version, Viewer viewer) {
        return answer(request, slug, version, viewer, PaperKind.PROGRAMME, PaperFormat.DOCX);
    }

    @Get("/agenda.pdf")
    HttpResponse<?> agendaPdf(
            HttpRequest<?> request, String slug, @Nullable @QueryValue String version, Viewer viewer) {
        return answer(request, slug, version, viewer, PaperKind.AGENDA, PaperFormat.PDF);
    }

    @Get("/agenda.docx")
    HttpResponse<?> agendaDocx(
            HttpRequest<?> request, String slug, @Nullable @QueryValue String version, Viewer viewer) {
        return answer(request, slug, version, viewer, PaperKind.AGENDA, PaperFormat.DOCX);
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request,
            String slug,
            @Nullable String version,
            Viewer viewer,
            PaperKind kind,
            PaperFormat format) {
        MeetingFacts meeting = meetings.announced(slug).orElseThrow(NoSuchPage::new);
        String key = key(version);
        if (!(viewer instanceof Visitor)) {
            return withinLimit(request)
                    ? file(slug, kind, format, print(meeting, kind, key, viewer, format))
                    : tooMany(request);
        }
        var copy = new KeptPapers.Key(meeting.id(), meeting.revision(), kind, format, key);
        return file(slug, kind, format, papers.get(copy, () -> print(meeting, kind, key, viewer, format)));
    }

    private static @Nullable String key(@Nullable String version) {
        if (version != null && !version.matches("[0-9a-z]{1,13}")) {
            throw new NoSuchPage();
        }
        return version;
    }

    private Optional<byte[]> print(
            MeetingFacts meeting, PaperKind kind, @Nullable String key, Viewer viewer, PaperFormat format) {
        Locale locale = Locale.ENGLISH;
        return sheets.published(meeting, kind, key, viewer, locale).map(sheet -> printing.print(sheet, format, locale));
    }

    private static HttpResponse<?> file(String slug, PaperKind kind, PaperFormat format, Optional<byte[]> printed) {
        return PaperFiles.answer(printed.orElseThrow(NoSuchPage::new), slug + "-" + kind.slug(), format);
    }

    private boolean withinLimit(HttpRequest<?> request) {
        return networks.of(request)
                .map(network -> limits.allow(RateRule.PAPER_NETWORK, network))
                .orElse(true);
    }

    private HttpResponse<?> tooMany(HttpRequest<?> request) {
        return errors.answer(request, HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, "60");
    }
}
