package org.neaspec.plenary.roster.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.roster.RosterQuery;
import org.neaspec.plenary.roster.SavedViews;
import org.neaspec.plenary.roster.web.RosterPages.Typed;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Everybody who is registered for a meeting, as a list. Its address says what it shows. */
@Controller(value = "/organise/meetings/{slug}/people", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class RosterController {

    private static final String VIEW = "roster/list";
    private static final int LONGEST_NAME = 100;

    private final Meetings meetings;
    private final RosterPages rosterPages;
    private final SavedViews views;
    private final Notices notices;
    private final Pages pages;

    RosterController(Meetings meetings, RosterPages rosterPages, SavedViews views, Notices notices, Pages pages) {
        this.meetings = meetings;
        this.rosterPages = rosterPages;
        this.views = views;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        var meeting = meeting(slug);
        var errors = FormErrors.none();
        var typed = new Typed(day(request, "from", errors), day(request, "to", errors), "", false, errors);
        return pages.with(
                errors.any() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK,
                request,
                VIEW,
                rosterPages.of(meeting, organiser, query(request), typed));
    }

    /** Keeps the list of this address under a name. */
    @Post("/views")
    HttpResponse<?> keep(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var query = query(request);
        var name = PlainText.line(form.text("name"));
        var shared = form.has("shared");
        var errors = FormErrors.none();
        if (!PlainText.says(name)) {
            errors.add("name", "roster.error.viewName");
        } else if (PlainText.length(name) > LONGEST_NAME) {
            errors.add("name", "web.form.text.long", LONGEST_NAME);
        } else if (!views.keep(meeting.id(), organiser.accountId(), name, shared, query)) {
            errors.add("name", "roster.error.manyViews", SavedViews.MOST);
        }
        if (errors.any()) {
            var filter = query.filter();
            var typed = new Typed(
                    filter.from() == null ? "" : filter.from().toString(),
                    filter.to() == null ? "" : filter.to().toString(),
                    name,
                    shared,
                    errors);
            return pages.with(
                    HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, rosterPages.of(meeting, organiser, query, typed));
        }
        return notices.after(
                HttpResponse.seeOther(URI.create(MeetingPaths.people(slug) + query.query())),
                "roster.notice.viewKept",
                name);
    }

    @Post("/views/{view}/removal")
    HttpResponse<?> remove(HttpRequest<?> request, String slug, String view, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        if (!views.remove(meeting.id(), organiser.accountId(), view)) {
            throw new NoSuchPage();
        }
        return notices.after(HttpResponse.seeOther(URI.create(MeetingPaths.people(slug))), "roster.notice.viewRemoved");
    }

    private static RosterQuery query(HttpRequest<?> request) {
        return RosterQuery.read(request.getParameters().asMap());
    }

    private static String day(HttpRequest<?> request, String field, FormErrors errors) {
        var typed = PlainText.line(request.getParameters().getFirst(field).orElse(""));
        if (!typed.isEmpty() && RosterQuery.day(typed) == null) {
            errors.add(field, "roster.error.day");
        }
        return typed;
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
