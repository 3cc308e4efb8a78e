package org.neaspec.plenary.roster;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ProgrammeJson;

/** The files of people that are or were read in at a meeting, and what becomes of their rows. */
@Singleton
public class ListImports {

    private static final int PORTION = 500;

    private final ImportRepository imports;
    private final ImportLineRepository lines;
    private final FileHeads heads;
    private final QuestionColumns questions;
    private final RosterWords words;
    private final ProgrammeJson json;
    private final Clock clock;

    ListImports(
            ImportRepository imports,
            ImportLineRepository lines,
            FileHeads heads,
            QuestionColumns questions,
            RosterWords words,
            ProgrammeJson json,
            Clock clock) {
        this.imports = imports;
        this.lines = lines;
        this.heads = heads;
        this.questions = questions;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** The newest twenty: three queries. */
    public List<ListImport> newest(MeetingFacts meeting) {
        return inFull(imports.newest(meeting.id()));
    }

    public Optional<ListImport> find(MeetingFacts meeting, String publicId) {
        return imports.find(meeting.id(), publicId)
                .map(row -> inFull(List.of(row)).get(0));
    }

    /** @param outcome only rows of this, or null for all */
    public List<ImportedRow> rows(
            MeetingFacts meeting, String publicId, Optional<RowOutcome> outcome, int count, int skipped) {
        return imports.find(meeting.id(), publicId)
                .map(row -> lines
                        .rows(
                                row.id() == null ? 0 : row.id(),
                                outcome.map(RowOutcome::name).orElse(""),
                                count,
                                skipped)
                        .stream()
                        .map(this::imported)
                        .toList())
                .orElse(List.of());
    }

    /**
     * Has the rows done, in the background; what is refused stays as it is.
     *
     * @param told whether those whose data change are written to
     * @return false when there is nothing to start
     */
    @Transactional
    public boolean apply(MeetingFacts meeting, String publicId, boolean told) {
        return imports.find(meeting.id(), publicId)
                .filter(row -> imports.start(row.id() == null ? 0 : row.id(), told, clock.instant()) == 1)
                .isPresent();
    }

    /** Puts a file away; what was done by it stays. False while its rows are being done. */
    @Transactional
    public boolean remove(MeetingFacts meeting, String publicId) {
        return imports.find(meeting.id(), publicId)
                .filter(row -> imports.remove(row.id() == null ? 0 : row.id()) == 1)
                .isPresent();
    }

    /**
     * Writes the rows that were refused as they came, with a column that says why: to be mended and uploaded again.
     *
     * @param kind xlsx or csv
     */
    public void faults(MeetingFacts meeting, String publicId, String kind, OutputStream out) {
        var file = find(meeting, publicId).orElseThrow();
        String remark = words.words("roster.file.remark");
        int width = file.heads().size();
        int said = file.heads().indexOf(remark);
        try (TableWriter table = TableWriter.to(out, kind, ExportRoster.SHEET)) {
            table.row(with(file.heads(), width, said, remark));
            List<ImportedRow> rows = List.of();
            for (int from = 0; from == 0 || rows.size() == PORTION; from += PORTION) {
                rows = rows(meeting, publicId, Optional.of(RowOutcome.REFUSED), PORTION, from);
                for (ImportedRow row : rows) {
                    table.row(with(row.cells(), width, said, text(row.remarks())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> with(List<String> cells, int width, int said, String remark) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < width) {
            all.add("");
        }
        if (said < 0) {
            all.add(width, remark);
        } else {
            all.set(said, remark);
        }
        return all;
    }

    /** All remarks in one text, each with the head of its cell. */
    public String text(List<RowRemark> remarks) {
        return remarks.stream()
                .filter(remark -> remark.kind() == RowRemark.Kind.FAULT)
                .map(this::text)
                .collect(Collectors.joining(" "));
    }

    /** One remark in words. */
    public String text(RowRemark remark) {
        String text = remark.kind() == RowRemark.Kind.CHANGE
                ? words.words(
                        "roster.row.change",
                        orDash(remark.values().get(0)),
                        orDash(remark.values().get(1)))
                : words.words(String.valueOf(remark.key()), remark.values().toArray());
        String ended = text.matches("(?s).*[.!?]") || remark.kind() == RowRemark.Kind.CHANGE ? text : text + ".";
        String head = remark.question() == null
                ? remark.column() == null ? "" : words.head(remark.column())
                : remark.question();
        return head.isEmpty() ? ended : head + ": " + ended;
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private List<ListImport> inFull(List<ImportRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var counts = imports.counts(
                rows.stream().map(row -> row.id() == null ? 0L : row.id()).toList());
        var asked = questions.of(rows.get(0).meetingId());
        return rows.stream()
                .map(row -> inFull(
                        row,
                        asked,
                        counts.stream()
                                .filter(count -> row.id() != null && count.importId() == row.id())
                                .toList()))
                .toList();
    }

    private ListImport inFull(ImportRow row, QuestionColumns.Asked asked, List<ImportRepository.Count> counts) {
        Map<RowOutcome, Long> many = new EnumMap<>(RowOutcome.class);
        counts.forEach(count -> many.merge(count.outcome(), count.many(), Long::sum));
        List<String> file = texts(row.heads());
        return new ListImport(
                row.publicId(),
                row.name(),
                row.accountName(),
                row.state(),
                row.told(),
                row.openedAt(),
                row.startedAt(),
                row.endedAt(),
                file,
                heads.places(file, asked).unknown(),
                many,
                counts.stream()
                        .filter(ImportRepository.Count::pending)
                        .mapToLong(ImportRepository.Count::many)
                        .sum());
    }

    private ImportedRow imported(ImportLineRow row) {
        return new ImportedRow(
                row.line(),
                row.outcome(),
                row.reference(),
                row.name(),
                texts(row.cells()),
                List.of(json.read(row.remarks(), RowRemark[].class)));
    }

    private List<String> texts(String stored) {
        return Arrays.asList(json.read(stored, String[].class));
    }

    /** The outcome as addresses name it. */
    public static String key(RowOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
