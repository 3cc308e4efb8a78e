package org.neaspec.plenary.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ProgrammeVersion;
import org.neaspec.plenary.programme.ProgrammeView;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.web.Messages;

/** The door to papers ready to be printed. */
@Singleton
public final class Sheets {

    private final Programmes programmes;
    private final Versions versions;
    private final Drafts drafts;
    private final ProgrammeSheet programmeSheet;
    private final AgendaSheet agendaSheet;
    private final RunSheet runSheet;
    private final Messages messages;
    private final Clock clock;

    Sheets(
            Programmes programmes,
            Versions versions,
            Drafts drafts,
            ProgrammeSheet programmeSheet,
            AgendaSheet agendaSheet,
            RunSheet runSheet,
            Messages messages,
            Clock clock) {
        this.programmes = programmes;
        this.versions = versions;
        this.drafts = drafts;
        this.programmeSheet = programmeSheet;
        this.agendaSheet = agendaSheet;
        this.runSheet = runSheet;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A paper as this viewer may have it.
     *
     * @param number of the version; null for the one in force
     * @return empty where there is no such version, nothing in it for this viewer, or the paper is for staff
     */
    public Optional<Sheet> published(
            MeetingFacts meeting, PaperKind kind, @Nullable Integer number, Viewer viewer, Locale locale) {
        return version(meeting, number)
                .filter(version -> kind != PaperKind.RUN_SHEET)
                .flatMap(version -> sheet(
                        meeting,
                        kind,
                        new Edition(version.content().programme(), version, newest(meeting, version), viewer, null),
                        locale));
    }

    /**
     * A paper for staff to hand out.
     *
     * @param draft whether to print the draft instead of the version in force
     * @param asked for whom; a run-sheet always is for the secretariat
     * @return empty where there is nothing to print
     */
    public Optional<Sheet> forStaff(
            MeetingFacts meeting, PaperKind kind, boolean draft, Readership asked, Locale locale) {
        Readership readers = kind == PaperKind.RUN_SHEET ? Readership.SECRETARIAT : asked;
        List<SegmentFacts> segments = programmes.segments(meeting.id());
        Viewer viewer = readers.viewer(meeting.id(), segments);
        String words = messages.text(
                locale,
                "report.readers." + readers.kind().name(),
                readers.segment() == null ? "" : readers.segment().code());
        Optional<Edition> edition = draft
                ? Optional.of(drafts.of(meeting.id()))
                        .map(Draft::programme)
                        .filter(programme -> !programme.empty())
                        .map(programme -> new Edition(programme, null, false, viewer, words))
                : version(meeting, null)
                        .map(version -> new Edition(version.content().programme(), version, true, viewer, words));
        return edition.flatMap(found -> sheet(meeting, kind, found, locale));
    }

    private Optional<ProgrammeVersion> version(MeetingFacts meeting, @Nullable Integer number) {
        return number == null ? versions.newest(meeting.id()) : versions.find(meeting.id(), number);
    }

    private boolean newest(MeetingFacts meeting, ProgrammeVersion version) {
        return versions.lines(meeting.id()).get(0).number() == version.number();
    }

    private Optional<Sheet> sheet(MeetingFacts meeting, PaperKind kind, Edition edition, Locale locale) {
        return switch (kind) {
            case PROGRAMME -> programme(meeting, edition, locale);
            case AGENDA, ANNOTATED_AGENDA ->
                edition.programme().agenda().items().isEmpty()
                        ? Optional.empty()
                        : Optional.of(agendaSheet.of(
                                meeting, edition, kind == PaperKind.ANNOTATED_AGENDA, clock.instant(), locale));
            case RUN_SHEET -> Optional.of(runSheet.of(meeting, edition, clock.instant(), locale));
        };
    }

    private Optional<Sheet> programme(MeetingFacts meeting, Edition edition, Locale locale) {
        ProgrammeVersion version = edition.version();
        ProgrammeView seen = version == null
                ? programmes.preview(meeting, edition.programme(), edition.viewer())
                : programmes.version(meeting, version, edition.viewer());
        return seen.items().isEmpty()
                ? Optional.empty()
                : Optional.of(programmeSheet.of(meeting, edition, seen, clock.instant(), locale));
    }
}
