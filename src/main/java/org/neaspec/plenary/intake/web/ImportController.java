package org.neaspec.plenary.intake.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.intake.Choices;
import org.neaspec.plenary.intake.PaperInReading;
import org.neaspec.plenary.intake.PapersInReading;
import org.neaspec.plenary.intake.SourceOutcome;
import org.neaspec.plenary.intake.TakeOver;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.Upload;

@Controller("/organise/meetings/{slug}/programme/import")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_PROGRAMME)
class ImportController {

    private static final String OPEN = "intake/open";
    private static final String READING = "intake/reading";

    private final Meetings meetings;
    private final PapersInReading papers;
    private final TakeOver takeOver;
    private final Transactions transactions;
    private final ImportPages maker;
    private final Pages pages;
    private final Notices notices;

    ImportController(
            Meetings meetings,
            PapersInReading papers,
            TakeOver takeOver,
            Transactions transactions,
            ImportPages maker,
            Pages pages,
            Notices notices) {
        this.meetings = meetings;
        this.papers = papers;
        this.takeOver = takeOver;
        this.transactions = transactions;
        this.maker = maker;
        this.pages = pages;
        this.notices = notices;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        Optional<PaperInReading> paper = papers.find(meeting, organiser.accountId());
        return paper.isPresent()
                ? pages.ok(request, READING, maker.reading(meeting, paper.get(), FormErrors.none()))
                : pages.ok(request, OPEN, maker.open(meeting, "", FormErrors.none()));
    }

    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> open(HttpRequest<?> request, String slug, Organiser organiser, Form form) {
        MeetingFacts meeting = meeting(slug);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        String text = form.text("text");
        Optional<Upload> file = form.file("file");
        if (file.isPresent()) {
            refuse(
                    transactions.retrying(() -> papers.open(
                            meeting,
                            organiser.accountId(),
                            file.get().name(),
                            file.get().bytes())),
                    "file",
                    errors);
        } else if (text.isEmpty()) {
            errors.add("text", "intake.error.nothing");
        } else {
            refuse(transactions.retrying(() -> papers.paste(meeting, organiser.accountId(), text)), "text", errors);
        }
        if (!errors.any()) {
            return HttpResponse.seeOther(here(slug));
        }
        boolean printable = text.length() <= 200_000;
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY, request, OPEN, maker.open(meeting, printable ? text : "", errors));
    }

    private static void refuse(SourceOutcome outcome, String field, FormErrors errors) {
        if (outcome instanceof SourceOutcome.Refused refused) {
            errors.add(field, refused.key(), refused.values().toArray());
        }
    }

    /** Looks again with what was chosen. */
    @Post("/choices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, String slug, Organiser organiser, Form form) {
        MeetingFacts meeting = meeting(slug);
        if (papers.find(meeting, organiser.accountId()).isEmpty()) {
            return gone(slug);
        }
        FormErrors errors = FormErrors.none();
        Choices choices = ChoicesForm.choices(form, errors);
        papers.choose(meeting.id(), organiser.accountId(), choices);
        return errors.any()
                ? reading(request, meeting, organiser, errors)
                : notices.after(HttpResponse.seeOther(here(slug)), "intake.reading.chosen");
    }

    @Post("/adoption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> adopt(HttpRequest<?> request, String slug, Organiser organiser, Form form) {
        MeetingFacts meeting = meeting(slug);
        if (papers.find(meeting, organiser.accountId()).isEmpty()) {
            return gone(slug);
        }
        FormErrors errors = FormErrors.none();
        papers.choose(meeting.id(), organiser.accountId(), ChoicesForm.choices(form, errors));
        PaperInReading paper = papers.find(meeting, organiser.accountId()).orElseThrow(NoSuchPage::new);
        TakeOver.Way way = form.text("way").equals("append") ? TakeOver.Way.APPEND : TakeOver.Way.REPLACE;
        if (!errors.any()) {
            TakeOver.Outcome outcome = transactions.retrying(() -> takeOver.take(
                    meeting, paper, organiser.accountId(), way, Actor.staff(organiser.accountId(), organiser.name())));
            if (outcome instanceof TakeOver.Outcome.Taken taken) {
                return notices.after(
                        HttpResponse.seeOther(URI.create(MeetingPaths.draft(slug))), "intake.taken", taken.rows());
            }
            if (outcome instanceof TakeOver.Outcome.DayMissing missing) {
                errors.add("day", "intake.error.dayMissing", missing.rows());
            } else {
                errors.add("rows", "intake.error.noRows");
            }
        }
        return reading(request, meeting, organiser, errors);
    }

    /** Puts the paper away; the draft stays as it is. */
    @Post("/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, String slug, Organiser organiser, Form form) {
        MeetingFacts meeting = meeting(slug);
        papers.remove(meeting.id(), organiser.accountId());
        return HttpResponse.seeOther(here(slug));
    }

    private HttpResponse<?> reading(
            HttpRequest<?> request, MeetingFacts meeting, Organiser organiser, FormErrors errors) {
        PaperInReading paper = papers.find(meeting, organiser.accountId()).orElseThrow(NoSuchPage::new);
        return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, READING, maker.reading(meeting, paper, errors));
    }

    private HttpResponse<?> gone(String slug) {
        return notices.after(HttpResponse.seeOther(here(slug)), "intake.gone");
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }

    private static URI here(String slug) {
        return URI.create(MeetingPaths.importing(slug));
    }
}
