package org.neaspec.plenary.roster;

import org.neaspec.plenary.shared.PlainText;

/** Which further cells of a row somebody changed in the file, by what they said when it was made. */
final class TouchedCells {

    private final RosterMark mark;
    private boolean overtaken;

    TouchedCells(RosterMark mark) {
        this.mark = mark;
    }

    /** Of a row without a mark: whatever it says, it says anew. */
    static TouchedCells all() {
        return new TouchedCells(RosterMark.read(""));
    }

    boolean missing() {
        return mark.missing();
    }

    /** Whether nobody changed the standard answers since. */
    boolean stands(RosterLine line) {
        return mark.stands(line);
    }

    /** Whether a cell says something else than what is there, and than what it said at first. */
    boolean touched(String column, String cell, String there) {
        return !PlainText.lines(cell).equals(PlainText.lines(there)) && !mark.said(column, cell);
    }

    /** The same of a cell that a file may change; where somebody changed it here as well, the row is overtaken. */
    boolean changed(String column, String cell, String there) {
        boolean touched = touched(column, cell, there);
        overtaken |= touched && !mark.said(column, there);
        return touched;
    }

    boolean overtaken() {
        return overtaken;
    }
}
