package org.neaspec.plenary.roster;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.intake.OpenTable;
import org.neaspec.plenary.intake.SourceCell;
import org.neaspec.plenary.intake.SourceLine;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.shared.RandomIds;

/**
 * Reads a file of people and says row by row what it would change. Nothing is changed by that. A portion of rows is held at a
 * time, however many there are.
 */
@Singleton
public class ReadList {

    /** How many people may be in a file. */
    public static final int MOST_ROWS = 50_000;

    /** How large a file may be, in megabytes; below what the server takes at all. */
    public static final int MOST_MEGABYTES = 12;

    private static final OpenTable.Limits LIMITS = new OpenTable.Limits(MOST_MEGABYTES * 1024 * 1024, MOST_ROWS + 1);

    private static final int LONGEST_NAME = 200;

    private final OpenTable tables;
    private final FileHeads heads;
    private final QuestionColumns questions;
    private final RowCheck check;
    private final RowsThere there;
    private final ImportRepository imports;
    private final ImportLineRepository lines;
    private final ProgrammeJson json;
    private final Clock clock;

    ReadList(
            OpenTable tables,
            FileHeads heads,
            QuestionColumns questions,
            RowCheck check,
            RowsThere there,
            ImportRepository imports,
            ImportLineRepository lines,
            ProgrammeJson json,
            Clock clock) {
        this.tables = tables;
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

    /** Separated values are looked through first: it costs next to nothing, and one that cannot be read costs nothing then. */
    @Transactional
    public Outcome read(MeetingFacts meeting, String name, byte[] file, Organiser by) {
        boolean separated = OpenTable.kind(file) == OpenTable.Kind.SEPARATED;
        var broken = separated ? tables.rows(file, LIMITS, line -> {}) : Optional.<String>empty();
        var rows = new Rows(meeting, name, separated, by);
        if (broken.isEmpty()) {
            broken = tables.rows(file, LIMITS, rows);
        }
        if (broken.isPresent()) {
            rows.discard();
            return unreadable(broken.get());
        }
        String publicId = rows.end();
        return publicId == null
                ? new Outcome.Unreadable(rows.headless ? "roster.error.heads" : "roster.error.emptyFile", List.of())
                : new Outcome.Read(publicId);
    }

    private static Outcome.Unreadable unreadable(String why) {
        return new Outcome.Unreadable(
                switch (why) {
                    case "lines", "tooLarge", "kind" -> "roster.error." + why;
                    case "zip.bomb", "zip.broken" -> "roster.error.broken";
                    case "empty" -> "roster.error.emptyFile";
                    default -> "intake.error." + why;
                },
                switch (why) {
                    case "lines" -> List.of(MOST_ROWS);
                    case "tooLarge" -> List.of(MOST_MEGABYTES);
                    default -> List.of();
                });
    }

    private record Row(int number, List<String> cells) {}

    /** The rows of one file, kept as they come. */
    private final class Rows implements Consumer<SourceLine> {

        private final MeetingFacts meeting;
        private final String name;
        private final boolean guarded;
        private final Organiser by;
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<Row> waiting = new ArrayList<>();
        private List<String> first = List.of();
        private @Nullable ListFile file;
        private @Nullable ImportRow kept;
        private boolean headless;

        Rows(MeetingFacts meeting, String name, boolean guarded, Organiser by) {
            this.meeting = meeting;
            this.name = name;
            this.guarded = guarded;
            this.by = by;
        }

        /** Those with something in them; of separated values without the marks that keep spreadsheets from working. */
        @Override
        public void accept(SourceLine line) {
            List<String> cells = line.cells().stream()
                    .map(SourceCell::text)
                    .map(text -> guarded ? CsvGuard.plain(text) : text)
                    .toList();
            if (headless || cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (file == null) {
                begin(cells);
            } else {
                waiting.add(new Row(line.number(), cells));
                if (waiting.size() == RowsThere.PORTION) {
                    plan();
                }
            }
        }

        private void begin(List<String> heading) {
            var asked = questions.of(meeting.id());
            var places = heads.places(heading, asked);
            headless = !places.has(RosterColumn.REFERENCE) && !places.has(RosterColumn.EMAIL);
            if (!headless) {
                file = new ListFile(meeting, places, asked);
                first = heading;
            }
        }

        private void plan() {
            ListFile sheet = Objects.requireNonNull(file);
            ImportRow into = kept == null ? save() : kept;
            kept = into;
            var known = there.of(sheet, waiting.stream().map(Row::cells).toList());
            lines.saveAll(waiting.stream()
                    .map(row -> planned(sheet, row, known, Objects.requireNonNull(into.id())))
                    .toList());
            waiting.clear();
        }

        private ImportRow save() {
            return imports.save(new ImportRow(
                    null,
                    RandomIds.publicId(),
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
        }

        private ImportLineRow planned(ListFile sheet, Row row, RowsThere.There known, long importId) {
            String reference = RowKey.reference(sheet.places(), row.cells());
            String key = reference.isEmpty() ? RowKey.email(sheet.places(), row.cells()) : reference;
            Integer before = key.isEmpty() ? null : seen.putIfAbsent(key, row.number());
            RowPlan plan = before != null
                    ? check.twice(reference.isEmpty() ? RosterColumn.EMAIL : RosterColumn.REFERENCE, before)
                    : check.plan(sheet, row.cells(), known);
            return new ImportLineRow(
                    null,
                    importId,
                    row.number(),
                    RandomIds.publicId(),
                    json.write(row.cells()),
                    plan.outcome(),
                    plan.outcome().works(),
                    known.known(reference) == null ? null : reference,
                    RowKey.name(sheet.places(), row.cells()),
                    json.write(plan.remarks()));
        }

        /** The id under which the rows are kept; null where there are none. */
        @Nullable
        String end() {
            if (!waiting.isEmpty()) {
                plan();
            }
            return kept == null ? null : kept.publicId();
        }

        void discard() {
            Optional.ofNullable(kept).map(ImportRow::id).ifPresent(imports::remove);
        }
    }
}
