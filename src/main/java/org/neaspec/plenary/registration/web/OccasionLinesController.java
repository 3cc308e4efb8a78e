package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.GiveOccasionPlace;
import org.neaspec.plenary.registration.GiveOccasionPlace.Outcome;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** What organisers do about single people in the lines of sessions and segments: give a place by hand, and take it back. */
@Controller("/organise/meetings/{slug}/capacity/occasions/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class OccasionLinesController {

    private final Meetings meetings;
    private final GiveOccasionPlace places;
    private final CapacityPages maker;
    private final QuotaWords words;
    private final Transactions transactions;
    private final Pages pages;
    private final Notices notices;

    OccasionLinesController(
            Meetings meetings,
            GiveOccasionPlace places,
            CapacityPages maker,
            QuotaWords words,
            Transactions transactions,
            Pages pages,
            Notices notices) {
        this.meetings = meetings;
        this.places = places;
        this.maker = maker;
        this.words = words;
        this.transactions = transactions;
        this.pages = pages;
        this.notices = notices;
    }

    @Post("/place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(HttpRequest<?> request, String slug, long id, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        return answer(request, meeting, transactions.retrying(() -> places.give(organiser, meeting.id(), id)));
    }

    @Post("/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeBack(HttpRequest<?> request, String slug, long id, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        return answer(request, meeting, transactions.retrying(() -> places.takeBack(organiser, meeting.id(), id)));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, MeetingFacts meeting, Outcome outcome) {
        if (outcome instanceof Outcome.Given given) {
            return back(meeting, "registration.capacity.occasions.given", given.name());
        }
        if (outcome instanceof Outcome.TakenBack taken) {
            return back(meeting, "registration.capacity.occasions.takenBack", taken.name());
        }
        var errors = FormErrors.none();
        if (outcome instanceof Outcome.NoPlace full) {
            errors.add("line", "registration.capacity.error.noPlace", full.name(), words.names(full.quotas()));
        } else if (outcome instanceof Outcome.NotNow not) {
            errors.add("line", "registration.capacity.error.occasionNotNow", not.name());
        } else {
            throw new NoSuchPage();
        }
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY, request, CapacityController.VIEW, maker.page(meeting, errors, null));
    }

    private HttpResponse<?> back(MeetingFacts meeting, String notice, String name) {
        return notices.after(HttpResponse.seeOther(URI.create(MeetingPaths.capacity(meeting.slug()))), notice, name);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
