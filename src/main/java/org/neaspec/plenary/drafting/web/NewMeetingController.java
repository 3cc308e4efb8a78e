package org.neaspec.plenary.drafting.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.MeetingSource;
import org.neaspec.plenary.drafting.StartMeeting;
import org.neaspec.plenary.meeting.CreateMeeting.Outcome;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Series;
import org.neaspec.plenary.meeting.SeriesList;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** A new meeting: from nothing, from a template, or as the next edition of an earlier one. */
@Controller("/organise/meetings")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SITE)
class NewMeetingController {

    private static final String VIEW = "drafting/new";

    private final Meetings meetings;
    private final SeriesList series;
    private final StartMeeting start;
    private final Transactions transactions;
    private final NewMeetingPages maker;
    private final Pages pages;
    private final Notices notices;

    NewMeetingController(
            Meetings meetings,
            SeriesList series,
            StartMeeting start,
            Transactions transactions,
            NewMeetingPages maker,
            Pages pages,
            Notices notices) {
        this.meetings = meetings;
        this.series = series;
        this.start = start;
        this.transactions = transactions;
        this.maker = maker;
        this.pages = pages;
        this.notices = notices;
    }

    /** The plain list of sources answers with no source chosen, too. */
    @Get("/new")
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue @Nullable String from, Organiser organiser) {
        String wanted = from == null ? "" : from;
        MeetingSource source = maker.source(wanted).orElseThrow(NoSuchPage::new);
        List<MeetingCard> known = meetings.cards();
        NewMeetingForm form = NewMeetingForm.of(source, known);
        return pages.ok(request, VIEW, maker.page(wanted, source, known, series.all(), form, FormErrors.none()));
    }

    @Get("/{slug}/copy")
    HttpResponse<?> copy(String slug, Organiser organiser) {
        String known = meetings.find(slug).orElseThrow(NoSuchPage::new).slug();
        return HttpResponse.seeOther(URI.create(NewMeetingPages.copyOf(known)));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, Form sent, Organiser organiser) {
        String from = sent.text("from");
        MeetingSource source = maker.source(from).orElseThrow(NoSuchPage::new);
        NewMeetingForm form = NewMeetingForm.of(sent);
        FormErrors errors = sent.refuseRepeated(FormErrors.none());
        List<MeetingCard> known = meetings.cards();
        List<Series> allSeries = series.all();
        var wish = form.wish(sent, source, known, allSeries, errors);
        if (wish.isPresent()) {
            Actor actor = Actor.staff(organiser.accountId(), organiser.name());
            NewMeetingForm.Wish meant = wish.get();
            Outcome outcome = transactions.retrying(
                    () -> start.start(meant.slug(), meant.profile(), meant.newSeries(), source, actor));
            if (outcome instanceof Outcome.Created created) {
                URI there = URI.create(
                        sent.text("then").equals("import")
                                ? MeetingPaths.importing(created.slug()) + "#text"
                                : MeetingPaths.details(created.slug()));
                return notices.after(HttpResponse.seeOther(there), "drafting.new.created");
            }
            boolean slug = outcome instanceof Outcome.SlugTaken;
            errors.add(slug ? "slug" : "code", "drafting.new.error." + (slug ? "slug" : "code") + ".taken");
        }
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY,
                request,
                VIEW,
                maker.page(from, source, known, allSeries, form, errors));
    }
}
