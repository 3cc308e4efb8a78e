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
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.NameOfficers;
import org.neaspec.plenary.meeting.Officer;
import org.neaspec.plenary.meeting.Officers;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Chair, Vice-Chair and Rapporteur of a meeting, designate and elected. */
@Controller("/organise/meetings/{slug}/officers")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class OfficersController {

    private static final String VIEW = "meeting/officers";

    private final Meetings meetings;
    private final Officers officers;
    private final NameOfficers nameOfficers;
    private final Transactions transactions;
    private final States states;
    private final OfficersPages maker;
    private final Notices notices;
    private final Pages pages;

    OfficersController(
            Meetings meetings,
            Officers officers,
            NameOfficers nameOfficers,
            Transactions transactions,
            States states,
            OfficersPages maker,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.officers = officers;
        this.nameOfficers = nameOfficers;
        this.transactions = transactions;
        this.states = states;
        this.maker = maker;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    @Needs(Task.READ)
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        List<Officer> now = officers.of(meeting.id());
        return pages.ok(request, VIEW, maker.page(meeting, now, OfficersForm.of(now), null, FormErrors.none()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> update(HttpRequest<?> request, String slug, Form sent, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        OfficersForm typed = OfficersForm.of(sent);
        FormErrors errors = FormErrors.none();
        List<Officer> wanted = OfficersForm.read(sent, typed, states, errors);
        String seen = sent.text("seen");
        sent.refuseRepeated(errors);
        if (errors.any()) {
            List<Officer> now = officers.of(meeting.id());
            List<Officer> theirs = Officers.digest(now).equals(seen) ? null : now;
            return pages.with(
                    HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, maker.page(meeting, now, typed, theirs, errors));
        }
        Actor actor = Actor.staff(organiser.accountId(), organiser.name());
        NameOfficers.Outcome outcome = transactions.retrying(() -> nameOfficers.name(meeting, seen, wanted, actor));
        if (outcome instanceof NameOfficers.Outcome.Overtaken overtaken) {
            errors.add("officers", "meeting.officers.error.overtaken");
            var page = maker.page(meeting, overtaken.now(), typed, overtaken.now(), errors);
            return pages.with(HttpStatus.CONFLICT, request, VIEW, page);
        }
        URI there = URI.create(MeetingPaths.officers(slug));
        return notices.after(HttpResponse.seeOther(there), "meeting.officers.saved");
    }
}
