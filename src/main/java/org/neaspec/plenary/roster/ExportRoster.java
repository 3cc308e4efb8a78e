package org.neaspec.plenary.roster;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Takes a list out as a file, and puts into the record who took what. */
@Singleton
public class ExportRoster {

    static final String SHEET = "People";

    private final Roster roster;
    private final QuestionColumns questions;
    private final RosterWords words;
    private final AuditTrail audit;

    ExportRoster(Roster roster, QuestionColumns questions, RosterWords words, AuditTrail audit) {
        this.roster = roster;
        this.questions = questions;
        this.words = words;
        this.audit = audit;
    }

    /**
     * Writes the whole list, not only a page of it: the reference and the mark by which rows are known when the file comes in
     * again, then the columns of the list. Belongs in the record of actions with the filter and the number of people.
     *
     * @param kind xlsx or csv
     * @return how many people are in it
     */
    @Transactional
    public int write(MeetingFacts meeting, RosterQuery query, String kind, Actor by, OutputStream out) {
        List<RosterColumn> columns = query.columns().stream()
                .filter(column -> column != RosterColumn.REFERENCE)
                .toList();
        AtomicInteger many = new AtomicInteger();
        try (TableWriter table = TableWriter.to(out, kind, SHEET)) {
            List<String> heads = new ArrayList<>();
            heads.add(words.head(RosterColumn.REFERENCE));
            heads.add(words.words("roster.file.mark"));
            columns.forEach(column -> heads.add(words.head(column)));
            var asked = questions.of(meeting.id()).heads();
            asked.keySet().retainAll(query.questions());
            heads.addAll(asked.values());
            table.row(heads);
            roster.each(meeting, query, entry -> {
                List<String> cells = new ArrayList<>();
                StringBuilder mark = new StringBuilder(RosterMark.of(entry.line()));
                cells.add(entry.line().reference());
                cells.add("");
                columns.forEach(column -> {
                    String cell = words.cell(entry, column, meeting.zoneOrUtc());
                    cells.add(cell);
                    mark.append(column.taken() ? "" : RosterMark.of(column.key(), cell));
                });
                asked.keySet().forEach(id -> {
                    String answer = entry.answers().getOrDefault(id, "");
                    cells.add(answer);
                    mark.append(RosterMark.of(id, answer));
                });
                cells.set(1, mark.toString());
                write(table, cells);
                many.incrementAndGet();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String shown = query.onPage(1).query();
        audit.record(
                by,
                "roster.exported",
                meeting.code(),
                words.words("roster.export.detail", many.get(), kind, shown.isEmpty() ? "–" : shown));
        return many.get();
    }

    private static void write(TableWriter table, List<String> cells) {
        try {
            table.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
