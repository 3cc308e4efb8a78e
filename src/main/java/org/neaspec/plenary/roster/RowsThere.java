package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.Portions;

/** Those at a meeting whom rows of a file are about: a handful of queries for each five hundred rows. */
@Singleton
class RowsThere {

    /** How many rows are compared at a time. */
    static final int PORTION = 500;

    private final RosterRepository rows;
    private final Roster roster;
    private final FormAnswers answers;

    RowsThere(RosterRepository rows, Roster roster, FormAnswers answers) {
        this.rows = rows;
        this.roster = roster;
        this.answers = answers;
    }

    /**
     * Somebody registered.
     *
     * @param entry as a list with the columns of the file shows it
     * @param sheet what was answered to the meeting's own questions
     */
    record Somebody(Roster.Entry entry, Sheet sheet) {

        RosterLine line() {
            return entry.line();
        }
    }

    /** Who is there, by reference and by address. */
    record There(Map<String, Somebody> byReference, Map<String, Somebody> byEmail) {

        @Nullable
        Somebody known(String reference) {
            return byReference.get(reference);
        }

        @Nullable
        Somebody under(String emailKey) {
            return emailKey.isEmpty() ? null : byEmail.get(emailKey);
        }
    }

    There of(ListFile file, Collection<List<String>> all) {
        Set<String> references = new HashSet<>();
        Set<String> emails = new HashSet<>();
        for (List<String> cells : all) {
            references.add(RowKey.reference(file.places(), cells));
            emails.add(RowKey.email(file.places(), cells));
        }
        emails.remove("");
        references.removeAll(Set.of("", "?"));
        Map<Long, RosterLine> lines = new LinkedHashMap<>();
        Portions.of(references)
                .forEach(some ->
                        rows.byReferences(file.meeting().id(), some).forEach(line -> lines.put(line.id(), line)));
        Portions.of(emails)
                .forEach(some -> rows.byEmails(file.meeting().id(), some).forEach(line -> lines.put(line.id(), line)));
        Map<String, Somebody> byReference = new HashMap<>();
        Map<String, Somebody> byEmail = new HashMap<>();
        for (Somebody one : inFull(file, List.copyOf(lines.values()))) {
            byReference.put(one.line().reference(), one);
            if (one.line().email() != null) {
                byEmail.put(new EmailAddress(one.line().email()).key(), one);
            }
        }
        return new There(byReference, byEmail);
    }

    private List<Somebody> inFull(ListFile file, List<RosterLine> lines) {
        var questions = file.places().questions().keySet();
        Map<Long, Sheet> sheets = questions.isEmpty()
                ? Map.of()
                : answers.sheets(lines.stream().map(RosterLine::id).toList());
        return roster.entries(file.meeting(), lines, file.places().has(RosterColumn.SEGMENTS), questions).stream()
                .map(entry ->
                        new Somebody(entry, sheets.getOrDefault(entry.line().id(), Sheet.EMPTY)))
                .toList();
    }
}
