package org.neaspec.plenary.report.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.report.PaperFormat;
import org.neaspec.plenary.report.PaperKind;
import org.neaspec.plenary.report.Printing;
import org.neaspec.plenary.report.Readership;
import org.neaspec.plenary.report.Sheets;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** Prints papers for staff to hand out: of the draft or of what is published, for the readers they choose. */
@Controller("/organise/meetings/{slug}/print")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.READ)
class PrintController {

    private static final String VIEW = "report/print";
    private static final String DRAFT = "draft";
    private static final String PUBLISHED = "published";

    private final Meetings meetings;
    private final Programmes programmes;
    private final Sheets sheets;
    private final Printing printing;
    private final Pages pages;
    private final Messages messages;

    PrintController(
            Meetings meetings,
            Programmes programmes,
            Sheets sheets,
            Printing printing,
            Pages pages,
            Messages messages) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.sheets = sheets;
        this.printing = printing;
        this.pages = pages;
        this.messages = messages;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        return pages.ok(request, VIEW, page(meeting, new Asked(null, null, null, null), FormErrors.none()));
    }

    /** The file; or the page again, when there is nothing to print. */
    @Get("/file")
    HttpResponse<?> file(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var parameters = request.getParameters();
        var asked = new Asked(
                parameters.get("paper"), parameters.get("readers"), parameters.get("source"), parameters.get("format"));
        Optional<PaperKind> kind = kind(asked.paper());
        Optional<PaperFormat> format = format(asked.format());
        Optional<Readership> readers =
                Readership.named(asked.readers() == null ? "" : asked.readers(), programmes.segments(meeting.id()));
        FormErrors errors = FormErrors.none();
        if (kind.isEmpty() || format.isEmpty() || readers.isEmpty()) {
            errors.add("paper", "report.print.error.choose");
            return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, page(meeting, asked, errors));
        }
        Locale locale = Locale.ENGLISH;
        return sheets.forStaff(meeting, kind.get(), DRAFT.equals(asked.source()), readers.get(), locale)
                .<HttpResponse<?>>map(sheet -> PaperFiles.answer(
                        printing.print(sheet, format.get(), locale),
                        slug + "-" + kind.get().slug() + "-" + readers.get().name(),
                        format.get()))
                .orElseGet(() -> {
                    errors.add("paper", "report.print.error.nothing");
                    return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, page(meeting, asked, errors));
                });
    }

    /** What was asked for, as it came. */
    private record Asked(
            @Nullable String paper,
            @Nullable String readers,
            @Nullable String source,
            @Nullable String format) {}

    private PrintPage page(MeetingFacts meeting, Asked asked, FormErrors errors) {
        Locale locale = Locale.ENGLISH;
        return new PrintPage(
                errors,
                meeting.title(),
                meeting.slug(),
                MeetingPaths.meeting(meeting.slug()),
                MeetingPaths.print(meeting.slug()) + "/file",
                Arrays.stream(PaperKind.values())
                        .map(kind -> choice(kind.slug(), kind.messageKey(), asked.paper(), "programme", locale))
                        .toList(),
                Readership.all(programmes.segments(meeting.id())).stream()
                        .map(readers -> readers(readers, asked.readers(), locale))
                        .toList(),
                List.of(
                        choice(PUBLISHED, "report.print.source.published", asked.source(), PUBLISHED, locale),
                        choice(DRAFT, "report.print.source.draft", asked.source(), PUBLISHED, locale)),
                Arrays.stream(PaperFormat.values())
                        .map(format -> choice(format.ending(), format.messageKey(), asked.format(), "pdf", locale))
                        .toList());
    }

    private Choice readers(Readership readers, @Nullable String asked, Locale locale) {
        String words = messages.text(
                locale,
                "report.readers." + readers.kind().name(),
                readers.segment() == null ? "" : readers.segment().code());
        return Choice.of(
                readers.name(), words, readers.name().equals(asked == null ? Readership.PUBLIC.name() : asked));
    }

    private Choice choice(String value, String key, @Nullable String asked, String otherwise, Locale locale) {
        return Choice.of(value, messages.text(locale, key), value.equals(asked == null ? otherwise : asked));
    }

    private static Optional<PaperKind> kind(@Nullable String slug) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> kind.slug().equals(slug))
                .findFirst();
    }

    private static Optional<PaperFormat> format(@Nullable String ending) {
        return Arrays.stream(PaperFormat.values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }
}
