package org.neaspec.plenary.calendar.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Participant;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.calendar.CalendarEntry;
import org.neaspec.plenary.calendar.MeetingCalendars;
import org.neaspec.plenary.meeting.Deadlines;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.ProgrammeView;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.QrCode;

/** Puts together the page of all ways into a calendar. */
@Singleton
class AddToCalendarPages {

    private final Programmes programmes;
    private final MeetingCalendars calendars;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Site site;
    private final Clock clock;

    AddToCalendarPages(
            Programmes programmes,
            MeetingCalendars calendars,
            Deadlines deadlines,
            Messages messages,
            Site site,
            Clock clock) {
        this.programmes = programmes;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    AddToCalendarPage of(MeetingFacts meeting, Viewer viewer) {
        String slug = meeting.slug();
        boolean takesForms = meeting.registration(clock.instant()).takesForms();
        return new AddToCalendarPage(
                meeting.title(),
                MeetingPaths.meeting(slug),
                MeetingPaths.programme(slug),
                feed("feed", MeetingPaths.feed(slug), meeting.title()),
                MeetingPaths.programmeCalendar(slug),
                QrCode.of(site.link(MeetingPaths.addToCalendar(slug))),
                takesForms ? MeetingPaths.registration(slug) : null,
                viewer instanceof Participant,
                meeting.zone() == null ? List.of() : days(meeting, viewer),
                deadlines.of(meeting).isEmpty()
                        ? null
                        : feed("deadlines", MeetingPaths.deadlinesFeed(slug), deadlinesName(meeting)));
    }

    private String deadlinesName(MeetingFacts meeting) {
        return messages.text(Locale.ENGLISH, "calendar.feed.deadlines", meeting.title());
    }

    private AddToCalendarPage.Feed feed(String id, String path, String name) {
        String address = site.link(path);
        String webcal = address.replaceFirst("^https?:", "webcal:");
        TemplateLinks links = TemplateLinks.subscribing(address, webcal, name);
        return new AddToCalendarPage.Feed(id, address, webcal, links.google(), links.outlook());
    }

    private List<AddToCalendarPage.Day> days(MeetingFacts meeting, Viewer viewer) {
        // What leads to the calendars of others is made of what everybody may know, whoever looks.
        Map<String, CalendarEntry> everybodys = calendars.entries(meeting.slug(), new Visitor()).stream()
                .collect(Collectors.toMap(entry -> entry.uid().toString(), Function.identity()));
        ProgrammeView programme = programmes.of(meeting, viewer);
        return programme.days().stream()
                .map(day -> day(meeting, day, programme, everybodys))
                .filter(day -> !day.sessions().isEmpty())
                .toList();
    }

    private static AddToCalendarPage.Day day(
            MeetingFacts meeting, LocalDate day, ProgrammeView programme, Map<String, CalendarEntry> everybodys) {
        return new AddToCalendarPage.Day(
                TimeText.longDate(day, Locale.ENGLISH),
                MeetingPaths.dayCalendar(meeting.slug(), day),
                programme.on(day).stream()
                        .filter(item -> item.sight() == Sight.FULL
                                && !item.cancelled()
                                && item.kind().substantive())
                        .map(item -> session(meeting, item, everybodys.get(item.publicId())))
                        .toList());
    }

    private static AddToCalendarPage.Session session(
            MeetingFacts meeting, ItemView item, @Nullable CalendarEntry everybodys) {
        Optional<TemplateLinks> links = item.restricted()
                ? Optional.empty()
                : Optional.ofNullable(everybodys).flatMap(TemplateLinks::of);
        return new AddToCalendarPage.Session(
                item.title(),
                TimeText.hours(Objects.requireNonNull(item.start()), Objects.requireNonNull(item.end())),
                MeetingPaths.itemCalendar(meeting.slug(), item.publicId()),
                item.restricted(),
                links.map(TemplateLinks::google).orElse(null),
                links.map(TemplateLinks::outlook).orElse(null));
    }
}
