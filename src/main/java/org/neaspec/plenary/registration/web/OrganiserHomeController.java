package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.MeetingRoles;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.ToDoList;

/** Where organisers begin: what needs doing today. */
@Controller("/organise")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.STAFF)
class OrganiserHomeController {

    private final Meetings meetings;
    private final Registrations registrations;
    private final Attending attending;
    private final List<ToDoList> toDo;
    private final MeetingRoles roles;
    private final Pages pages;
    private final Clock clock;

    OrganiserHomeController(
            Meetings meetings,
            Registrations registrations,
            Attending attending,
            List<ToDoList> toDo,
            MeetingRoles roles,
            Pages pages,
            Clock clock) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.attending = attending;
        this.toDo = toDo;
        this.roles = roles;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Organiser organiser) {
        var awaiting = registrations.awaitingReview();
        List<OrganiserHomePage.Line> waiting = new ArrayList<>();
        List<OrganiserHomePage.Line> others = new ArrayList<>();
        List<OrganiserHomePage.Line> past = new ArrayList<>();
        var now = clock.instant();
        var everything = organiser.rights().everything();
        var rights = everything ? Map.<Long, MeetingRights>of() : roles.everywhere(organiser.accountId());
        var cards = meetings.cards().stream()
                .filter(card -> everything || rights.containsKey(card.id()))
                .toList();
        var segments =
                attending.of(cards.stream().filter(card -> !card.past(now)).toList());
        for (var card : cards) {
            var may = rights.getOrDefault(card.id(), everything ? MeetingRights.ALL : MeetingRights.NONE);
            var line = line(card, may, awaiting, segments.getOrDefault(card.id(), List.of()));
            var list = line.awaiting() > 0 ? waiting : card.past(now) ? past : others;
            list.add(line);
        }
        return pages.ok(
                request,
                "registration/organise",
                new OrganiserHomePage(
                        toDo.stream()
                                .flatMap(room -> (everything ? room.today() : room.today(reviewed(rights))).stream())
                                .toList(),
                        waiting,
                        others,
                        past,
                        everything,
                        everything || rights.values().stream().anyMatch(may -> may.may(Task.REVIEW)),
                        organiser.administrator()));
    }

    private static Set<Long> reviewed(Map<Long, MeetingRights> rights) {
        return rights.entrySet().stream()
                .filter(one -> one.getValue().may(Task.REVIEW))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Get("/meetings/{slug}")
    @Needs(Task.READ)
    HttpResponse<?> meeting(String slug, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        return HttpResponse.seeOther(URI.create(
                organiser.may(Task.REVIEW)
                        ? MeetingPaths.registrations(meeting.slug())
                        : MeetingPaths.draft(meeting.slug())));
    }

    private OrganiserHomePage.Line line(
            MeetingCard card, MeetingRights may, Map<Long, Long> awaiting, List<OrganiserHomePage.Segment> segments) {
        var state = card.registration(clock.instant());
        var places = card.window().places();
        return new OrganiserHomePage.Line(
                card.title(),
                card.date().print(),
                MeetingPaths.meeting(card.slug()),
                may.may(Task.REVIEW) ? MeetingPaths.registrations(card.slug()) : MeetingPaths.organise(card.slug()),
                may.may(Task.EDIT_PROGRAMME) ? MeetingPaths.draft(card.slug()) : null,
                may.may(Task.SETTINGS) ? MeetingPaths.details(card.slug()) : null,
                may.may(Task.SETTINGS) ? MeetingPaths.settings(card.slug()) : null,
                may.may(Task.TEAM) ? MeetingPaths.team(card.slug()) : null,
                may.may(Task.REVIEW) ? awaiting.getOrDefault(card.id(), 0L) : 0L,
                card.window().placesTaken(),
                places == null ? "" : places.toString(),
                segments,
                "registration.window." + state.name(),
                state.takesForms(),
                card.announced());
    }
}
