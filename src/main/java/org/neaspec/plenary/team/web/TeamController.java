package org.neaspec.plenary.team.web;

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
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.team.AssignRows;
import org.neaspec.plenary.team.GrantRole;
import org.neaspec.plenary.team.TakeBackRole;
import org.neaspec.plenary.team.Team;
import org.neaspec.plenary.team.TeamMember;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Who does what at one meeting. */
@Controller("/organise/meetings/{slug}/team")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.TEAM)
class TeamController {

    private final Meetings meetings;
    private final Drafts drafts;
    private final Team team;
    private final GrantRole grantRole;
    private final TakeBackRole takeBackRole;
    private final AssignRows assignRows;
    private final Transactions transactions;
    private final TeamPages maker;
    private final Notices notices;
    private final Pages pages;

    TeamController(
            Meetings meetings,
            Drafts drafts,
            Team team,
            GrantRole grantRole,
            TakeBackRole takeBackRole,
            AssignRows assignRows,
            Transactions transactions,
            TeamPages maker,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.team = team;
        this.grantRole = grantRole;
        this.takeBackRole = takeBackRole;
        this.assignRows = assignRows;
        this.transactions = transactions;
        this.maker = maker;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        return answer(HttpStatus.OK, request, meeting(slug), TeamPages.Typed.NOTHING, FormErrors.none());
    }

    @Post
    HttpResponse<?> grant(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        FormErrors errors = FormErrors.none();
        String colleague = form.text("colleague");
        Optional<MeetingRole> role = Arrays.stream(MeetingRole.values())
                .filter(one -> one.name().equals(form.text("role")))
                .findFirst();
        long id = number(colleague);
        if (id < 0) {
            errors.add("colleague", "team.page.error.colleague");
        }
        if (role.isEmpty()) {
            errors.add("role", "team.page.error.role");
        }
        if (!errors.any() && role.isPresent()) {
            switch (transactions.retrying(() -> grantRole.grant(meeting, id, role.get(), organiser))) {
                case GRANTED -> {
                    return back(slug, "team.page.granted", name(id));
                }
                case HELD_ALREADY -> {
                    return back(slug, "team.page.held");
                }
                case NO_SUCH_COLLEAGUE -> errors.add("colleague", "team.page.error.colleague");
            }
        }
        TeamPages.Typed typed = new TeamPages.Typed(colleague, form.text("role"), null, Set.of());
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, typed, errors);
    }

    @Post("/removal")
    HttpResponse<?> takeBack(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        long id = number(form.text("member"));
        return switch (transactions.retrying(() -> takeBackRole.takeBack(meeting, id, organiser))) {
            case TAKEN_BACK ->
                // Who gave up the own role may have lost the page.
                organiser.rights().everything() || keeps(meeting, organiser)
                        ? back(slug, "team.page.takenBack")
                        : notices.after(HttpResponse.seeOther(URI.create("/organise")), "team.page.takenBack");
            case GONE_ALREADY -> back(slug, "team.page.takenBackAlready");
            case LAST_OWNER ->
                answer(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        request,
                        meeting,
                        TeamPages.Typed.NOTHING,
                        FormErrors.none().add("team-list", "team.page.error.lastOwner"));
        };
    }

    private boolean keeps(MeetingFacts meeting, Organiser organiser) {
        return team.at(meeting.slug(), organiser.accountId()).may(Task.TEAM);
    }

    @Post("/rows")
    HttpResponse<?> assign(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        long id = number(form.text("member"));
        TeamMember lead = team.find(meeting.id(), id).orElse(null);
        if (lead == null) {
            return back(slug, "team.page.takenBackAlready");
        }
        Set<String> rows = Set.copyOf(form.all("rows"));
        TeamPages.Typed typed = new TeamPages.Typed("", "", id, rows);
        boolean known = rows.stream()
                .allMatch(row -> lead.rows().contains(row)
                        || drafts.of(meeting.id()).programme().find(row).isPresent());
        if (!known) {
            FormErrors errors = FormErrors.none().add("team-list", "team.page.error.rows");
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, typed, errors);
        }
        int seen = (int) number(form.text("version"));
        return switch (transactions.retrying(() -> assignRows.assign(meeting, id, seen, rows, organiser))) {
            case ASSIGNED -> back(slug, "team.page.rows.saved");
            case GONE -> back(slug, "team.page.takenBackAlready");
            case OVERTAKEN -> {
                FormErrors errors = FormErrors.none()
                        .add("team-list", "team.page.error.overtaken", maker.titles(meeting, lead.rows()));
                yield answer(HttpStatus.CONFLICT, request, meeting, typed, errors);
            }
        };
    }

    private HttpResponse<?> answer(
            HttpStatus status, HttpRequest<?> request, MeetingFacts meeting, TeamPages.Typed typed, FormErrors errors) {
        return pages.with(status, request, "team/show", maker.page(meeting, typed, errors));
    }

    private HttpResponse<?> back(String slug, String notice, Object... values) {
        return notices.after(HttpResponse.seeOther(URI.create(MeetingPaths.team(slug))), notice, values);
    }

    private String name(long accountId) {
        return team.candidates().stream()
                .filter(one -> one.id() == accountId)
                .map(one -> one.name())
                .collect(Collectors.joining());
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }

    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
    }
}
