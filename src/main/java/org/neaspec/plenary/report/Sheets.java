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
import org.neaspec.plenary.programme.ShownVersion;
import org.neaspec.plenary.programme.ShownVersions;
import org.neaspec.plenary.web.Messages;

/** The door to papers ready to be printed. */
@Singleton
public final class Sheets {

    private final Programmes programmes;
    private final ShownVersions versions;
    private final Drafts drafts;
    private final ProgrammeSheet programmeSheet;
    private final AgendaSheet agendaSheet;
    private final RunSheet runSheet;
    private final Messages messages;
    private final Clock clock;

    Sheets(
            Programmes programmes,
            ShownVersions versions,
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
     * @param key of the version; null for the newest that this viewer is shown
     * @return empty where there is no such version, nothing in it for this viewer, or the paper is for staff
     */
    public Optional<Sheet> published(
            MeetingFacts meeting, PaperKind kind, @Nullable String key, Viewer viewer, Locale locale) {
        return version(meeting, key, viewer)
                .filter(shown -> kind != PaperKind.RUN_SHEET)
                .flatMap(shown -> sheet(meeting, kind, edition(shown, viewer, null), locale));
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
                : version(meeting, null, viewer).map(shown -> edition(shown, viewer, words));
        return edition.flatMap(found -> sheet(meeting, kind, found, locale));
    }

    private Optional<ShownVersion> version(MeetingFacts meeting, @Nullable String key, Viewer viewer) {
        return key == null ? versions.newest(meeting, viewer) : versions.find(meeting, viewer, key);
    }

    private static Edition edition(ShownVersion shown, Viewer viewer, @Nullable String readers) {
        ProgrammeVersion version = shown.version();
        return new Edition(version.content().programme(), version, shown.newest(), viewer, readers);
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
