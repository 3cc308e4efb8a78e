package org.neaspec.plenary.roster;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.neaspec.plenary.roster.FileHeads.Places;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.PlainText;

/** Whom a row of a file is about. */
final class RowKey {

    private static final int LONGEST_NAME = 300;

    private RowKey() {}

    /** The reference a row is known by; empty for somebody new. */
    static String reference(Places places, List<String> cells) {
        String cell = places.cell(cells, RosterColumn.REFERENCE);
        String text = cell == null ? "" : PlainText.line(cell).toUpperCase(Locale.ROOT);
        return text.isEmpty() || text.matches("[0-9A-Z-]{1,20}") ? text : "?";
    }

    /** The address of a row as it is compared; empty for none. */
    static String email(Places places, List<String> cells) {
        String cell = places.cell(cells, RosterColumn.EMAIL);
        return cell == null
                ? ""
                : EmailAddress.parse(PlainText.line(cell))
                        .map(EmailAddress::key)
                        .orElse("");
    }

    /** What the row calls the person. */
    static String name(Places places, List<String> cells) {
        String printed = Objects.requireNonNullElse(places.cell(cells, RosterColumn.NAME), "");
        String name = printed.isBlank()
                ? (Objects.requireNonNullElse(places.cell(cells, RosterColumn.GIVEN_NAME), "") + " "
                                + Objects.requireNonNullElse(places.cell(cells, RosterColumn.FAMILY_NAME), ""))
                        .strip()
                : printed.strip();
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
