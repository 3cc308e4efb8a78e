package org.neaspec.plenary.delegation.web;

import org.neaspec.plenary.shared.PlainText;

/** By what a note verbale is known that came by e-mail or on paper: its number and date. */
final class NoteSource {

    private static final int LONGEST = 300;

    private NoteSource() {}

    static boolean says(String typed) {
        return PlainText.says(typed) && PlainText.length(typed) <= LONGEST;
    }
}
