package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Audience;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SegmentFacts;

/** Whether what is restricted says to whom, and what is hidden stays so. */
final class AudienceChecks {

    private AudienceChecks() {}

    static void look(CheckedDraft draft, Findings found) {
        draft.segments().stream()
                .filter(AudienceChecks::toNobody)
                .forEach(segment ->
                        found.add(Finding.of(Check.NO_AUDIENCE, Severity.WARNING, null, segment.code(), segment.title())
                                .saying("drafting.finding.NO_AUDIENCE.segment")));
        for (ProgrammeItem row : draft.programme().items()) {
            if (row.segment() != null && draft.segment(row.segment()).isEmpty()) {
                found.add(Finding.of(Check.NO_SEGMENT, Severity.ERROR, row.id(), row.segment()));
            }
            if (row.admits() != null && row.admits().isEmpty() && blank(row.audienceLine())) {
                found.add(Finding.of(Check.NO_AUDIENCE, Severity.WARNING, row.id()));
            }
        }
        draft.programme().days().forEach(day -> gaps(draft, day, found));
    }

    private static boolean toNobody(SegmentFacts segment) {
        Audience audience = segment.audience();
        return !audience.open() && audience.admits().isEmpty() && blank(segment.audienceLine());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** A hidden row between two that everybody sees leaves a hole of its size, unless something else goes on meanwhile. */
    private static void gaps(CheckedDraft draft, LocalDate day, Findings found) {
        List<ProgrammeItem> rows = draft.heldOn(day);
        List<ProgrammeItem> seen =
                rows.stream().filter(row -> !hidden(draft, row)).toList();
        rows.stream()
                .filter(row -> hidden(draft, row) && between(row, seen) && !covered(row, seen))
                .forEach(row -> found.add(Finding.of(Check.HIDDEN_GAP, Severity.WARNING, row.id(), Times.text(row))));
    }

    private static boolean hidden(CheckedDraft draft, ProgrammeItem row) {
        return draft.segment(row.segment())
                .map(SegmentFacts::audience)
                .filter(audience -> audience.visibility() == Visibility.HIDDEN)
                .filter(audience -> !audience.open() || row.admits() != null)
                .isPresent();
    }

    private static boolean between(ProgrammeItem row, List<ProgrammeItem> seen) {
        return seen.stream().anyMatch(other -> !Times.end(other).isAfter(Times.start(row)))
                && seen.stream().anyMatch(other -> !Times.start(other).isBefore(Times.end(row)));
    }

    private static boolean covered(ProgrammeItem row, List<ProgrammeItem> seen) {
        LocalTime until = Times.start(row);
        for (ProgrammeItem other : seen) {
            if (!Times.start(other).isAfter(until) && Times.end(other).isAfter(until)) {
                until = Times.end(other);
            }
        }
        return !until.isBefore(Times.end(row));
    }
}
