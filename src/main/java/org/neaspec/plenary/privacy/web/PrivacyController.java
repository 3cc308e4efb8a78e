package org.neaspec.plenary.privacy.web;

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
import java.util.Arrays;
import java.util.EnumSet;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.privacy.Erasures;
import org.neaspec.plenary.privacy.Retentions;
import org.neaspec.plenary.registration.DataGroup;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Wishes to be forgotten at a meeting, and how long it keeps what was told to it. */
@Controller("/organise/meetings/{slug}/privacy")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class PrivacyController {

    private static final int LONGEST = 1000;

    private final Meetings meetings;
    private final Erasures erasures;
    private final Retentions retentions;
    private final PrivacyPages maker;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;

    PrivacyController(
            Meetings meetings,
            Erasures erasures,
            Retentions retentions,
            PrivacyPages maker,
            Transactions transactions,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.erasures = erasures;
        this.retentions = retentions;
        this.maker = maker;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        var meeting = meeting(slug);
        return page(
                HttpStatus.OK,
                request,
                meeting,
                RetentionForm.of(retentions.of(meeting.id())),
                PrivacyPages.Typed.NOTHING,
                organiser,
                FormErrors.none());
    }

    /** Decides one wish. */
    @Post("/{reference}/erasure")
    HttpResponse<?> decide(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var answer = PlainText.lines(form.text("answer"));
        boolean refuse = form.text("decision").equals("REFUSE");
        var kept = kept(form);
        var erased = EnumSet.complementOf(kept);
        var errors = FormErrors.none();
        if (!refuse && !form.text("decision").equals("ERASE")) {
            errors.add("requests", "privacy.page.error.decision");
        } else if (!refuse && erased.isEmpty()) {
            errors.add("requests", "privacy.page.error.nothing");
        } else if ((refuse || !kept.isEmpty()) && !PlainText.says(answer)) {
            errors.add("requests", "privacy.page.error.answer");
        } else if (PlainText.length(answer) > LONGEST) {
            errors.add("requests", "web.form.text.long", LONGEST);
        }
        if (errors.any()) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    meeting,
                    RetentionForm.of(retentions.of(meeting.id())),
                    new PrivacyPages.Typed(reference, form.text("answer"), kept),
                    organiser,
                    errors);
        }
        boolean done = transactions.retrying(() -> refuse
                ? erasures.refuse(meeting.id(), reference, answer, organiser)
                : erasures.erase(meeting.id(), reference, erased, kept.isEmpty() ? null : answer, organiser));
        return back(
                slug,
                !done
                        ? "privacy.page.gone"
                        : refuse
                                ? "privacy.page.refused"
                                : kept.isEmpty() ? "privacy.page.erased" : "privacy.page.partlyErased",
                reference);
    }

    private static EnumSet<DataGroup> kept(Form form) {
        var ticked = form.all("kept");
        var kept = EnumSet.noneOf(DataGroup.class);
        Arrays.stream(DataGroup.values())
                .filter(group -> ticked.contains(group.name()))
                .forEach(kept::add);
        return kept;
    }

    @Post("/retention")
    @Needs(Task.SETTINGS)
    HttpResponse<?> change(HttpRequest<?> request, String slug, Form sent, Organiser organiser) {
        var meeting = meeting(slug);
        var form = RetentionForm.of(sent);
        var errors = FormErrors.none();
        var wanted = form.read(errors);
        if (wanted == null) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    meeting,
                    form,
                    PrivacyPages.Typed.NOTHING,
                    organiser,
                    errors);
        }
        if (form.previewOnly()) {
            return page(HttpStatus.OK, request, meeting, form, PrivacyPages.Typed.NOTHING, organiser, errors);
        }
        if (!retentions.change(meeting, wanted, organiser)) {
            errors.add("needs", "privacy.page.error.overtaken");
            return page(HttpStatus.CONFLICT, request, meeting, form, PrivacyPages.Typed.NOTHING, organiser, errors);
        }
        return back(slug, "privacy.page.changed");
    }

    private HttpResponse<?> back(String slug, String notice, Object... values) {
        return notices.after(HttpResponse.seeOther(URI.create(MeetingPaths.privacy(slug))), notice, values);
    }

    private HttpResponse<?> page(
            HttpStatus status,
            HttpRequest<?> request,
            MeetingFacts meeting,
            RetentionForm form,
            PrivacyPages.Typed typed,
            Organiser organiser,
            FormErrors errors) {
        return pages.with(status, request, "privacy/organise", maker.of(meeting, form, typed, organiser, errors));
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
