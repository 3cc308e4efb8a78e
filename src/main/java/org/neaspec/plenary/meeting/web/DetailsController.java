package org.neaspec.plenary.meeting.web;

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
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.Affected;
import org.neaspec.plenary.meeting.ChangeDetails;
import org.neaspec.plenary.meeting.ChangeDetails.Outcome;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.MeetingProfile;
import org.neaspec.plenary.meeting.MeetingProfiles;
import org.neaspec.plenary.meeting.MeetingRescheduled.When;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Series;
import org.neaspec.plenary.meeting.SeriesList;
import org.neaspec.plenary.meeting.Stakes.Stake;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** What is written down about a meeting. */
@Controller("/organise/meetings/{slug}/details")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class DetailsController {

    private static final String VIEW = "meeting/details";
    private static final int NOTE = 2000;

    private final Meetings meetings;
    private final MeetingProfiles profiles;
    private final SeriesList series;
    private final Affected affected;
    private final ChangeDetails changeDetails;
    private final Transactions transactions;
    private final DetailsCheck check;
    private final DetailsPages maker;
    private final Pages pages;
    private final Notices notices;

    DetailsController(
            Meetings meetings,
            MeetingProfiles profiles,
            SeriesList series,
            Affected affected,
            ChangeDetails changeDetails,
            Transactions transactions,
            DetailsCheck check,
            DetailsPages maker,
            Pages pages,
            Notices notices) {
        this.meetings = meetings;
        this.profiles = profiles;
        this.series = series;
        this.affected = affected;
        this.changeDetails = changeDetails;
        this.transactions = transactions;
        this.check = check;
        this.maker = maker;
        this.pages = pages;
        this.notices = notices;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        DetailsForm form = DetailsForm.of(meeting, profiles.of(meeting.id()).orElseThrow());
        return pages.ok(
                request, VIEW, maker.page(meeting, form, series.all(), FormErrors.none(), DetailsPages.Before.NOTHING));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> update(HttpRequest<?> request, String slug, Form sent, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        MeetingProfile stored = profiles.of(meeting.id()).orElseThrow();
        DetailsForm form = DetailsForm.of(sent);
        List<Series> known = series.all();
        FormErrors errors = sent.refuseRepeated(FormErrors.none());
        String note = note(sent, errors);
        boolean tell = sent.has("tell");
        DetailsPages.Before before = DetailsPages.Before.NOTHING;
        var read = check.read(sent, form, new DetailsCheck.Around(meeting, meetings.cards(), known), errors);
        if (read.isPresent()) {
            MeetingProfile wanted = read.get();
            boolean moved = !When.of(stored).equals(When.of(wanted));
            boolean dated = !stored.date().equals(wanted.date());
            List<Stake> stakes = moved ? affected.by(meeting, dated ? wanted.date() : null) : List.of();
            if (version(sent) != meeting.version()) {
                before = overtaken(meeting, stored, form, errors);
            } else if (!stakes.isEmpty() && !sent.has("confirmed")) {
                before = new DetailsPages.Before(List.of(), true, stakes, tell, note);
                errors.add("confirmed", "meeting.details.error.confirm");
            } else {
                String address = meeting.announced() ? slug : form.get("slug");
                var wish = new ChangeDetails.Wish(version(sent), address, wanted, tell, note.isEmpty() ? null : note);
                Actor actor = Actor.staff(organiser.accountId(), organiser.name());
                Outcome outcome = transactions.retrying(() -> changeDetails.change(meeting, wish, actor));
                if (outcome instanceof Outcome.Saved) {
                    return saved(address, dated && rowsAreOutside(stakes));
                }
                before = refused(outcome, meeting, form, errors);
            }
        }
        MeetingFacts now = meetings.find(slug).orElseThrow(NoSuchPage::new);
        return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, maker.page(now, form, known, errors, before));
    }

    private HttpResponse<?> saved(String slug, boolean rowsOutside) {
        URI there = URI.create(rowsOutside ? MeetingPaths.days(slug) : MeetingPaths.details(slug));
        return notices.after(HttpResponse.seeOther(there), "meeting.details.saved" + (rowsOutside ? ".rows" : ""));
    }

    private static boolean rowsAreOutside(List<Stake> stakes) {
        return stakes.stream().anyMatch(stake -> stake.key().equals("meeting.stake.draftRows"));
    }

    private DetailsPages.Before refused(Outcome outcome, MeetingFacts meeting, DetailsForm form, FormErrors errors) {
        if (outcome instanceof Outcome.SlugTaken) {
            errors.add("slug", "drafting.new.error.slug.taken");
        } else if (outcome instanceof Outcome.CodeTaken) {
            errors.add("code", "drafting.new.error.code.taken");
        } else {
            return overtaken(meeting, profiles.of(meeting.id()).orElseThrow(), form, errors);
        }
        return DetailsPages.Before.NOTHING;
    }

    private DetailsPages.Before overtaken(
            MeetingFacts meeting, MeetingProfile stored, DetailsForm form, FormErrors errors) {
        errors.add("version", "meeting.details.error.overtaken");
        var conflicts = maker.conflicts(DetailsForm.of(meeting, stored), form);
        return new DetailsPages.Before(conflicts, false, List.of(), false, "");
    }

    private static String note(Form sent, FormErrors errors) {
        String note = PlainText.lines(sent.text("note"));
        if (PlainText.length(note) > NOTE) {
            errors.add("note", "web.form.text.long", NOTE);
        }
        return note;
    }

    private static int version(Form sent) {
        String text = sent.text("version");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
