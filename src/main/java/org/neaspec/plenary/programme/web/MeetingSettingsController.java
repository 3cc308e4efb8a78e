package org.neaspec.plenary.programme.web;

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
import java.util.List;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.ChangeSettings;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.SettingsChange;
import org.neaspec.plenary.programme.SettingsOutcome;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

@Controller("/organise/meetings/{slug}/settings")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class MeetingSettingsController {

    private static final String VIEW = "programme/settings";

    private final Meetings meetings;
    private final Programmes programmes;
    private final ChangeSettings changeSettings;
    private final Transactions transactions;
    private final SettingsPages maker;
    private final Pages pages;
    private final Notices notices;

    MeetingSettingsController(
            Meetings meetings,
            Programmes programmes,
            ChangeSettings changeSettings,
            Transactions transactions,
            SettingsPages maker,
            Pages pages,
            Notices notices) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.changeSettings = changeSettings;
        this.transactions = transactions;
        this.maker = maker;
        this.pages = pages;
        this.notices = notices;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        List<SegmentFacts> restricted = restricted(meeting);
        SettingsForm form = SettingsForm.of(meeting, restricted);
        return pages.ok(request, VIEW, maker.page(meeting, restricted, form, FormErrors.none()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> update(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        List<SegmentFacts> restricted = restricted(meeting);
        SettingsForm wish = SettingsForm.of(form, restricted);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        SettingsChange change = wish.change(meeting, restricted, errors);
        if (!errors.any()) {
            SettingsOutcome outcome =
                    transactions.retrying(() -> changeSettings.change(meeting.id(), change, organiser));
            if (outcome instanceof SettingsOutcome.Saved) {
                URI here = URI.create(MeetingPaths.settings(slug));
                return notices.after(HttpResponse.seeOther(here), "programme.settings.saved");
            }
            if (outcome instanceof SettingsOutcome.SegmentOvertaken overtaken) {
                return overtaken(request, slug, wish, overtaken);
            }
            refuse(outcome, errors);
        }
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, maker.page(meeting, restricted, wish, errors));
    }

    /** The page as things stand now, with what was sent still in it: sent once more, it goes over what the other did. */
    private HttpResponse<?> overtaken(
            HttpRequest<?> request, String slug, SettingsForm wish, SettingsOutcome.SegmentOvertaken overtaken) {
        MeetingFacts now = meetings.find(slug).orElseThrow(NoSuchPage::new);
        List<SegmentFacts> restricted = restricted(now);
        FormErrors errors = FormErrors.none();
        restricted.stream()
                .filter(segment -> segment.id() == overtaken.segmentId())
                .findFirst()
                .ifPresentOrElse(
                        segment -> errors.add(
                                SettingsForm.visibilityField(segment),
                                "programme.settings.error.segmentOvertaken",
                                segment.code(),
                                maker.said(segment.audience().visibility())),
                        () -> errors.add("version", "programme.settings.error.segmentGone"));
        return pages.with(
                HttpStatus.CONFLICT, request, VIEW, maker.page(now, restricted, wish.over(now, restricted), errors));
    }

    private static void refuse(SettingsOutcome outcome, FormErrors errors) {
        if (outcome instanceof SettingsOutcome.TooFewPlaces tooFew) {
            errors.add("places", "programme.settings.error.tooFew", tooFew.taken());
        } else {
            errors.add("version", "programme.settings.error.overtaken");
        }
    }

    private List<SegmentFacts> restricted(MeetingFacts meeting) {
        return programmes.segments(meeting.id()).stream()
                .filter(segment -> !segment.audience().open())
                .toList();
    }
}
