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
import java.util.Locale;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.MoveInLine;
import org.neaspec.plenary.registration.OfferOutcome;
import org.neaspec.plenary.registration.OfferPlace;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Shortage;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** What organisers do about single people on a waiting list: offer a place by hand, and give another rank. */
@Controller("/organise/meetings/{slug}/capacity/line/{reference}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class WaitingListController {

    private final Meetings meetings;
    private final Registrations registrations;
    private final OfferPlace offerPlace;
    private final MoveInLine moveInLine;
    private final CapacityPages maker;
    private final QuotaWords words;
    private final Messages messages;
    private final Transactions transactions;
    private final Pages pages;
    private final Notices notices;

    WaitingListController(
            Meetings meetings,
            Registrations registrations,
            OfferPlace offerPlace,
            MoveInLine moveInLine,
            CapacityPages maker,
            QuotaWords words,
            Messages messages,
            Transactions transactions,
            Pages pages,
            Notices notices) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.offerPlace = offerPlace;
        this.moveInLine = moveInLine;
        this.maker = maker;
        this.words = words;
        this.messages = messages;
        this.transactions = transactions;
        this.pages = pages;
        this.notices = notices;
    }

    @Post("/offer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> offer(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var outcome = transactions.retrying(() -> offerPlace.offer(organiser, meeting.id(), reference));
        if (outcome instanceof OfferOutcome.Unknown) {
            throw new NoSuchPage();
        }
        if (outcome instanceof OfferOutcome.NoPlace full) {
            var errors = FormErrors.none()
                    .add("line", "registration.capacity.error.noPlace", full.name(), lacking(full.shortage()));
            return again(request, meeting, errors);
        }
        if (outcome instanceof OfferOutcome.NotWaiting not) {
            var errors = FormErrors.none().add("line", "registration.capacity.error.notWaiting", not.name());
            return again(request, meeting, errors);
        }
        return back(slug, "registration.capacity.offerMade");
    }

    @Post("/rank")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rank(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var person = registrations.byReference(meeting.id(), reference).orElseThrow(NoSuchPage::new);
        var errors = form.refuseRepeated(FormErrors.none());
        if (!form.text("rank").matches("[1-9]\\d{0,4}")) {
            errors.add("line", "registration.capacity.error.rank", person.name());
        }
        if (form.text("reason").isEmpty()) {
            errors.add("line", "registration.capacity.error.reason", person.name());
        }
        if (errors.any()) {
            return again(request, meeting, errors);
        }
        var rank = Integer.parseInt(form.text("rank"));
        var done = transactions.retrying(
                () -> moveInLine.move(organiser, meeting.id(), reference, rank, form.text("reason")));
        return done
                ? back(slug, "registration.capacity.moved")
                : again(request, meeting, errors.add("line", "registration.capacity.error.notWaiting", person.name()));
    }

    private String lacking(Shortage shortage) {
        return shortage.meeting()
                ? messages.text(Locale.ENGLISH, "registration.capacity.wholeMeeting")
                : words.names(shortage.quotas());
    }

    private HttpResponse<?> back(String slug, String notice) {
        return notices.after(HttpResponse.seeOther(URI.create(MeetingPaths.capacity(slug))), notice);
    }

    private HttpResponse<?> again(HttpRequest<?> request, MeetingFacts meeting, FormErrors errors) {
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY, request, CapacityController.VIEW, maker.page(meeting, errors, null));
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
