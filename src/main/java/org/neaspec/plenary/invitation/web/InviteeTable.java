package org.neaspec.plenary.invitation.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.intake.OpenPaper;
import org.neaspec.plenary.intake.Setting;
import org.neaspec.plenary.intake.SourceCell;
import org.neaspec.plenary.intake.SourceOutcome;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Reads lists of people to be invited: a pasted table, one address a line with or without a name, or a file. */
@Singleton
class InviteeTable {

    static final int MOST_ROWS = 1000;

    private static final Setting NO_SETTING = new Setting(null, null, null, null, null, Set.of(), Set.of());
    private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>]+)>");
    private static final List<String> WORDS = List.of(
            "title|honorific",
            "given|first",
            "family|surname|last",
            "organi|body|ministry|affiliation",
            "country|state",
            "position|job|function",
            "mail");

    private final OpenPaper papers;

    InviteeTable(OpenPaper papers) {
        this.papers = papers;
    }

    /** The rows of what was sent; an error at the field where it cannot be read. */
    List<InviteeForm> read(Form form, FormErrors errors) {
        List<List<String>> lines = new ArrayList<>(
                form.text("list").lines().map(InviteeTable::cells).toList());
        var file = form.file("table");
        if (file.isPresent() && file.get().bytes().length > 0) {
            var opened = papers.file(file.get().name(), file.get().bytes(), NO_SETTING);
            if (opened instanceof SourceOutcome.Refused refused) {
                errors.add("table", refused.key(), refused.values().toArray());
                return List.of();
            }
            ((SourceOutcome.Opened) opened)
                    .lines()
                    .forEach(line -> lines.add(
                            line.cells().stream().map(SourceCell::text).toList()));
        }
        var rows = rows(lines);
        if (rows.size() > MOST_ROWS) {
            errors.add("list", "invitation.error.manyRows", MOST_ROWS);
            return List.of();
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var separator = line.contains("\t") ? "\t" : line.contains(";") ? ";" : ",";
        return Arrays.asList(line.split(separator, -1));
    }

    private static List<InviteeForm> rows(List<List<String>> lines) {
        List<InviteeForm> rows = new ArrayList<>();
        List<Integer> columns = List.of(0, 1, 2, 3, 4, 5, 6);
        for (var line : lines) {
            var head = head(line);
            if (head != null) {
                columns = head;
                continue;
            }
            var row = line.size() == 1 ? single(line.get(0)) : row(line, columns);
            if (!row.blank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** An address, or a name with the address in pointed brackets. */
    private static InviteeForm single(String typed) {
        var text = PlainText.line(typed);
        var named = NAMED.matcher(text);
        return named.matches()
                ? new InviteeForm("", PlainText.line(named.group(1)), "", "", "", "", PlainText.line(named.group(2)))
                : new InviteeForm("", "", "", "", "", "", text);
    }

    private static InviteeForm row(List<String> cells, List<Integer> columns) {
        List<String> values = columns.stream()
                .map(i -> i < 0 || i >= cells.size() ? "" : PlainText.line(cells.get(i)))
                .toList();
        return new InviteeForm(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(5),
                values.get(4),
                values.get(6));
    }

    /** Which column is which, if this line says so. */
    private static @Nullable List<Integer> head(List<String> line) {
        boolean says = line.size() > 1
                && line.stream().noneMatch(cell -> cell.contains("@"))
                && line.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains("mail"));
        if (!says) {
            return null;
        }
        List<Integer> columns = new ArrayList<>();
        for (var words : WORDS) {
            int found = -1;
            for (int i = 0; i < line.size() && found < 0; i++) {
                var cell = line.get(i).toLowerCase(Locale.ROOT);
                found = Arrays.stream(words.split("\\|", -1)).anyMatch(cell::contains) && !columns.contains(i) ? i : -1;
            }
            columns.add(found);
        }
        return columns;
    }
}
