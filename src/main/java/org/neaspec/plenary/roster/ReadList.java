package org.neaspec.plenary.roster;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.intake.OpenPaper;
import org.neaspec.plenary.intake.Setting;
import org.neaspec.plenary.intake.SourceCell;
import org.neaspec.plenary.intake.SourceLine;
import org.neaspec.plenary.intake.SourceOutcome;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.roster.FileHeads.Places;
import org.neaspec.plenary.shared.RandomIds;

/** Reads a file of people and says row by row what it would change. Nothing is changed by that. */
@Singleton
public class ReadList {

    private static final Setting NO_SETTING = new Setting(null, null, null, null, null, Set.of(), Set.of());
    private static final int LONGEST_NAME = 200;

    private final OpenPaper papers;
    private final FileHeads heads;
    private final QuestionColumns questions;
    private final RowCheck check;
    private final RowsThere there;
    private final ImportRepository imports;
    private final ImportLineRepository lines;
    private final ProgrammeJson json;
    private final Clock clock;

    ReadList(
            OpenPaper papers,
            FileHeads heads,
            QuestionColumns questions,
            RowCheck check,
            RowsThere there,
            ImportRepository imports,
            ImportLineRepository lines,
            ProgrammeJson json,
            Clock clock) {
        this.papers = papers;
        this.heads = heads;
        this.questions = questions;
        this.check = check;
        this.there = there;
        this.imports = imports;
        this.lines = lines;
        this.json = json;
        this.clock = clock;
    }

    /** What became of a file. */
    public sealed interface Outcome {

        /** It is read, under this id. */
        record Read(String publicId) implements Outcome {}

        /** There is nothing to read in it, for the reason of this message. */
        record Unreadable(String key, List<Object> values) implements Outcome {}
    }

    @Transactional
    public Outcome read(MeetingFacts meeting, String name, byte[] file, Organiser by) {
        var opened = papers.file(name, file, NO_SETTING);
        if (opened instanceof SourceOutcome.Refused refused) {
            return new Outcome.Unreadable(refused.key(), List.copyOf(refused.values()));
        }
        boolean csv = name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv");
        List<Line> rows = rows(((SourceOutcome.Opened) opened).lines(), csv);
        if (rows.isEmpty()) {
            return new Outcome.Unreadable("roster.error.emptyFile", List.of());
        }
        List<String> first = rows.get(0).cells();
        var asked = questions.of(meeting.id());
        Places places = heads.places(first, asked);
        if (!places.has(RosterColumn.REFERENCE) && !places.has(RosterColumn.EMAIL)) {
            return new Outcome.Unreadable("roster.error.heads", List.of());
        }
        if (rows.size() == 1) {
            return new Outcome.Unreadable("roster.error.emptyFile", List.of());
        }
        String publicId = RandomIds.publicId();
        var row = imports.save(new ImportRow(
                null,
                publicId,
                meeting.id(),
                by.accountId(),
                by.name(),
                by.email(),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                json.write(first),
                ListImport.State.READ,
                false,
                clock.instant(),
                null,
                null));
        lines.saveAll(planned(
                new ListFile(meeting, places, asked), rows.subList(1, rows.size()), Objects.requireNonNull(row.id())));
        return new Outcome.Read(publicId);
    }

    private record Line(int number, List<String> cells) {}

    /** The rows with something in them; of comma-separated values without the marks that keep spreadsheets from working. */
    private static List<Line> rows(List<SourceLine> lines, boolean csv) {
        return lines.stream()
                .map(line -> new Line(
                        line.number(),
                        line.cells().stream()
                                .map(SourceCell::text)
                                .map(text -> csv ? CsvGuard.plain(text) : text)
                                .toList()))
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
    }

    private List<ImportLineRow> planned(ListFile file, List<Line> rows, long importId) {
        Map<String, Integer> seen = new HashMap<>();
        List<ImportLineRow> planned = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += RowsThere.PORTION) {
            var some = rows.subList(from, Math.min(from + RowsThere.PORTION, rows.size()));
            var known = there.of(file, some.stream().map(Line::cells).toList());
            some.forEach(row -> planned.add(planned(file, row, known, seen, importId)));
        }
        return planned;
    }

    private ImportLineRow planned(
            ListFile file, Line row, RowsThere.There known, Map<String, Integer> seen, long importId) {
        String reference = RowKey.reference(file.places(), row.cells());
        String key = reference.isEmpty() ? RowKey.email(file.places(), row.cells()) : reference;
        Integer before = key.isEmpty() ? null : seen.putIfAbsent(key, row.number());
        RowPlan plan = before != null
                ? check.twice(reference.isEmpty() ? RosterColumn.EMAIL : RosterColumn.REFERENCE, before)
                : check.plan(file, row.cells(), known);
        return new ImportLineRow(
                null,
                importId,
                row.number(),
                RandomIds.publicId(),
                json.write(row.cells()),
                plan.outcome(),
                plan.outcome().works(),
                known.known(reference) == null ? null : reference,
                RowKey.name(file.places(), row.cells()),
                json.write(plan.remarks()));
    }
}
