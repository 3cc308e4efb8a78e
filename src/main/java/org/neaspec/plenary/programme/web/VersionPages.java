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
import org.neaspec.plenary.programme.ShownVersion;
import org.neaspec.plenary.programme.ShownVersions;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.ReaderZone;

/** Makes the pages of published versions. */
@Singleton
class VersionPages {

    private final ShownVersions shown;
    private final Versions versions;
    private final Programmes programmes;
    private final ProgrammePages pages;
    private final States states;
    private final Messages messages;

    VersionPages(
            ShownVersions shown,
            Versions versions,
            Programmes programmes,
            ProgrammePages pages,
            States states,
            Messages messages) {
        this.shown = shown;
        this.versions = versions;
        this.programmes = programmes;
        this.pages = pages;
        this.states = states;
        this.messages = messages;
    }

    VersionsPage list(MeetingFacts meeting, Viewer viewer, ReaderZone reader, Locale locale) {
        List<ShownVersion> all = shown.all(meeting, viewer);
        if (all.isEmpty()) {
            throw new NoSuchPage();
        }
        return new VersionsPage(
                meeting.title(),
                MeetingPaths.meeting(meeting.slug()),
                MeetingPaths.programme(meeting.slug()),
                all.stream()
                        .map(one -> new VersionsPage.Line(
                                VersionStamp.of(meeting, one.line(), false, locale),
                                one.line().note(),
                                MeetingPaths.version(meeting.slug(), one.line().key()),
                                one.newest()))
                        .toList());
    }

    VersionPage version(MeetingFacts meeting, Viewer viewer, ReaderZone reader, Locale locale, String key) {
        ShownVersion found = shown.find(meeting, viewer, key).orElseThrow(NoSuchPage::new);
        ProgrammeVersion version = found.version();
        ProgrammeVersion before = found.before();
        Differences differences = before == null ? Differences.NONE : differences(meeting, viewer, before, version);
        var words = new DifferenceWords(
                programmes.segments(meeting.id()),
                states,
                locale,
                (text, arguments) -> messages.text(locale, text, arguments));
        return new VersionPage(
                pages.version(meeting, programmes.version(meeting, version, viewer), viewer, reader, locale),
                VersionStamp.of(meeting, version.line(), before != null || !found.newest(), locale),
                !found.newest(),
                version.note(),
                before != null,
                words.days(differences),
                words.agenda(differences),
                version.content().programme().agenda().numbered());
    }

    /** Against what was shown before: nothing that the rules of then or those of today withhold. */
    private Differences differences(
            MeetingFacts meeting, Viewer viewer, ProgrammeVersion before, ProgrammeVersion version) {
        Programme today = versions.programme(
                meeting.id(), versions.newestLine(meeting.id()).orElseThrow().number());
        ProgrammeLens lens = programmes.lens(meeting);
        return Differences.seenBy(
                lens.limited(lens.of(viewer), today),
                before.content().programme(),
                version.content().programme());
    }
}
