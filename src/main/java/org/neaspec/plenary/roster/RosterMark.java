package org.neaspec.plenary.roster;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.neaspec.plenary.shared.Digests;
import org.neaspec.plenary.shared.PlainText;

/**
 * How a person stood when a file was made: a file that comes in again says by it what somebody changed in the file, and what
 * somebody changed here in between. Twelve letters for all that a file changes of a registration's standard answers, and after a
 * full stop five characters for each further cell.
 *
 * @param standard the twelve letters; empty where the file has no mark
 * @param cells those of the further cells
 */
record RosterMark(String standard, Set<String> cells) {

    private static final int LETTERS = 12;
    private static final int CELL = 5;
    private static final String STOP = ".";

    static RosterMark read(String cell) {
        String text = PlainText.line(cell);
        int stop = text.indexOf(STOP);
        Set<String> cells = new HashSet<>();
        for (int from = stop + 1; stop >= 0 && from + CELL <= text.length(); from += CELL) {
            cells.add(text.substring(from, from + CELL));
        }
        return new RosterMark(stop < 0 ? text : text.substring(0, stop), cells);
    }

    /** The mark of a person, to which a file adds the characters of its further cells. */
    static String of(RosterLine line) {
        return letters(Arrays.stream(RosterColumn.values())
                        .filter(RosterColumn::taken)
                        .map(column -> String.valueOf(value(line, column)).replace('\0', ' '))
                        .collect(Collectors.joining("\0")))
                + STOP;
    }

    /** Five characters for what one cell says. */
    static String of(String column, String cell) {
        byte[] digest = Digests.sha256((column + '\0' + PlainText.lines(cell)).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().encodeToString(digest).substring(0, CELL);
    }

    boolean missing() {
        return standard.isEmpty();
    }

    /** Whether nobody changed the standard answers since. */
    boolean stands(RosterLine line) {
        return of(line).equals(standard + STOP);
    }

    /** Whether a cell said this when the file was made. */
    boolean said(String column, String cell) {
        return cells.contains(of(column, cell));
    }

    /** Letters only: what looks like a number, a spreadsheet makes one. */
    private static String letters(String text) {
        return Digests.sha256Hex(text)
                .substring(0, LETTERS)
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Object value(RosterLine line, RosterColumn column) {
        Object value = switch (column) {
            case NAME -> line.printedName();
            case HONORIFIC -> line.honorific();
            case GIVEN_NAME -> line.givenName();
            case FAMILY_NAME -> line.familyName();
            case LOCAL_NAME -> line.localName();
            case JOB_TITLE -> line.jobTitle();
            case UNIT -> line.unit();
            case ORGANISATION -> line.organisation();
            case STATE -> line.stateCode();
            case CATEGORY -> line.category().name();
            case ATTENDANCE -> line.attendance().name();
            case PHONE -> line.phone();
            case DIETARY -> line.dietary();
            case ACCESS_NEEDS -> line.accessNeeds();
            case LISTED -> line.consentListing();
            default -> throw new IllegalArgumentException(column + " is no standard answer");
        };
        return value == null ? "" : value;
    }
}
