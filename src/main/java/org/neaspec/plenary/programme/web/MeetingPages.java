package org.neaspec.plenary.programme.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Participant;
import org.neaspec.plenary.meeting.MeetingDetails;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Officer;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Agendas;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.ProgrammeView;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.ShownVersions;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.ReaderZone;

/** Makes the page of a meeting. */
@Singleton
class MeetingPages {

    private final Meetings meetings;
    private final Programmes programmes;
    private final ShownVersions versions;
    private final Agendas agendas;
    private final AudienceWords audiences;
    private final States states;
    private final Messages messages;
    private final Clock clock;

    MeetingPages(
            Meetings meetings,
            Programmes programmes,
            ShownVersions versions,
            Agendas agendas,
            AudienceWords audiences,
            States states,
            Messages messages,
            Clock clock) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.versions = versions;
        this.agendas = agendas;
        this.audiences = audiences;
        this.states = states;
        this.messages = messages;
        this.clock = clock;
    }

    MeetingPage page(MeetingFacts meeting, Viewer viewer, ReaderZone reader, Locale locale) {
        Instant now = clock.instant();
        MeetingDetails details = meetings.details(meeting.id());
        ProgrammeView programme = programmes.of(meeting, viewer);
        MeetingHead head = MeetingHead.of(meeting, reader, now, locale)
                .calling(versions.newest(meeting, viewer)
                        .map(shown -> shown.version().label())
                        .orElse(null));
        return new MeetingPage(
                head,
                viewer instanceof Participant participant ? participant.name() : null,
                RegistrationBox.of(meeting, now, locale),
                paragraphs(details.about()),
                paragraphs(details.objectivesIntro()),
                details.objectives(),
                details.objectives().stream().anyMatch(objective -> objective.label() != null),
                paragraphs(details.objectivesNote()),
                details.participantGroups(),
                meeting.attendance().open() ? null : audiences.of(meeting.attendance(), locale),
                programme.segments().stream()
                        .map(segment -> segment(segment, locale))
                        .toList(),
                programme.days().stream()
                        .map(day -> new MeetingPage.Day(
                                TimeText.longDate(day, locale),
                                programme.on(day).stream()
                                        .map(item -> line(meeting, item, locale))
                                        .toList()))
                        .toList(),
                programme.untimed().stream()
                        .map(item -> line(meeting, item, locale))
                        .toList(),
                agendas.of(meeting.id()).numbered(),
                MeetingPaths.paper(meeting.slug(), "agenda", "pdf"),
                MeetingPaths.paper(meeting.slug(), "agenda", "docx"),
                details,
                details.officers().stream()
                        .map(officer -> officer(officer, locale))
                        .toList(),
                details.tags().stream()
                        .map(tag -> messages.text(locale, tag.kind().messageKey()) + " " + tag.code())
                        .toList(),
                host(details),
                details.relations().stream()
                        .map(relation -> MeetingPage.Link.of(relation, MeetingPaths.meeting(relation.slug())))
                        .toList(),
                meeting.contactEmail(),
                CalendarLink.of(meeting, programme),
                head.hours() == null || meeting.zone() == null
                        ? null
                        : ZoneChoice.of(
                                MeetingPaths.meeting(meeting.slug()),
                                reader,
                                meeting.zoneOrUtc(),
                                MeetingHead.dayOf(meeting, now)));
    }

    private MeetingPage.SegmentLine segment(SegmentFacts segment, Locale locale) {
        boolean open = segment.audience().open();
        return new MeetingPage.SegmentLine(
                segment.code(),
                segment.title(),
                open ? null : audiences.of(segment.audience(), locale),
                segment.audienceLine());
    }

    private MeetingPage.Line line(MeetingFacts meeting, ItemView item, Locale locale) {
        LocalTime start = item.start();
        LocalTime end = item.end();
        boolean closed = item.sight() == Sight.PLACEHOLDER;
        boolean own = item.restricted() && !item.occasion().audience().equals(meeting.attendance());
        return new MeetingPage.Line(
                start == null || end == null ? null : TimeText.hours(start, end),
                item.title(),
                closed,
                own && !closed ? audiences.of(item.occasion().audience(), locale) : null,
                !item.kind().substantive());
    }

    private MeetingPage.OfficerLine officer(Officer officer, Locale locale) {
        String office = messages.text(locale, officer.office().messageKey());
        LocalDate day = officer.electedOn();
        return new MeetingPage.OfficerLine(
                officer.designate() ? messages.text(locale, "meeting.officer.designate", office) : office,
                officer.print(states),
                day == null ? null : messages.text(locale, "meeting.officer.electedOn", TimeText.date(day, locale)));
    }

    private @Nullable String host(MeetingDetails details) {
        String code = details.hostCode();
        return code == null ? null : states.find(code).map(State::shortName).orElse(null);
    }

    private static List<String> paragraphs(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split("\\R{2,}"));
    }
}
