package org.neaspec.plenary.programme.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.DifferenceWords;
import org.neaspec.plenary.programme.Differences;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeLens;
import org.neaspec.plenary.programme.ProgrammeVersion;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.VersionLine;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.ReaderZone;

/** Makes the pages of published versions. */
@Singleton
class VersionPages {

    private final Versions versions;
    private final Programmes programmes;
    private final ProgrammePages pages;
    private final States states;
    private final Messages messages;

    VersionPages(Versions versions, Programmes programmes, ProgrammePages pages, States states, Messages messages) {
        this.versions = versions;
        this.programmes = programmes;
        this.pages = pages;
        this.states = states;
        this.messages = messages;
    }

    VersionsPage list(MeetingFacts meeting, Viewer viewer, ReaderZone reader, Locale locale) {
        List<VersionLine> lines = versions.lines(meeting.id());
        if (lines.isEmpty()) {
            throw new NoSuchPage();
        }
        return new VersionsPage(
                meeting.title(),
                MeetingPaths.meeting(meeting.slug()),
                MeetingPaths.programme(meeting.slug()),
                lines.stream()
                        .map(line -> new VersionsPage.Line(
                                VersionStamp.of(meeting, line, false, locale),
                                line.note(),
                                MeetingPaths.version(meeting.slug(), line.number()),
                                line.number() == lines.get(0).number()))
                        .toList());
    }

    VersionPage version(MeetingFacts meeting, Viewer viewer, ReaderZone reader, Locale locale, int number) {
        ProgrammeVersion version = versions.find(meeting.id(), number).orElseThrow(NoSuchPage::new);
        ProgrammeVersion newest = versions.newest(meeting.id()).orElseThrow(NoSuchPage::new);
        Differences differences =
                differences(meeting, viewer, version, newest.content().programme());
        var words = new DifferenceWords(
                programmes.segments(meeting.id()),
                states,
                locale,
                (key, arguments) -> messages.text(locale, key, arguments));
        return new VersionPage(
                pages.version(meeting, programmes.version(meeting, version, viewer), viewer, reader, locale),
                VersionStamp.of(
                        meeting,
                        new VersionLine(
                                version.number(),
                                version.label(),
                                version.note(),
                                version.publishedAt(),
                                version.publishedBy()),
                        newest.number() > 1,
                        locale),
                number != newest.number(),
                version.note(),
                number == 1 ? null : String.valueOf(number - 1),
                words.days(differences),
                words.agenda(differences),
                version.content().programme().agenda().numbered());
    }

    /** Against the version before: nothing that the rules of then or those of today withhold. */
    private Differences differences(MeetingFacts meeting, Viewer viewer, ProgrammeVersion version, Programme today) {
        if (version.number() == 1) {
            return Differences.NONE;
        }
        ProgrammeLens lens = programmes.lens(meeting);
        return Differences.seenBy(
                lens.limited(lens.of(viewer), today),
                versions.programme(meeting.id(), version.number() - 1),
                version.content().programme());
    }
}
