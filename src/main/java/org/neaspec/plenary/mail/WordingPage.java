package org.neaspec.plenary.mail;

import java.util.List;

/**
 * The words of a meeting, filled in, as a mail prints them.
 *
 * @param text the same as plain text
 */
record WordingPage(String text, List<ListMailPage.Paragraph> paragraphs) {

    static WordingPage of(MailWording filled, String link) {
        return new WordingPage(filled.body(), ListMailPage.paragraphs(filled.body(), link));
    }
}
