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
    private final RosterWords words;
    private final AuditTrail audit;

    ExportRoster(Roster roster, RosterWords words, AuditTrail audit) {
        this.roster = roster;
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
            var questions = roster.questions(meeting.id());
            questions.keySet().retainAll(query.questions());
            questions.values().forEach(label -> heads.add(words.words("roster.file.question", label)));
            table.row(heads);
            roster.each(meeting, query, entry -> {
                List<String> cells = new ArrayList<>();
                cells.add(entry.line().reference());
                cells.add(RosterMark.of(entry.line()));
                columns.forEach(column -> cells.add(words.cell(entry, column, meeting.zoneOrUtc())));
                questions.keySet().forEach(id -> cells.add(entry.answers().getOrDefault(id, "")));
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
