package org.neaspec.plenary.programme;

/**
 * An agenda item that a row is about.
 *
 * @param label as {@link Agenda.Numbered#label} says it: never a letter without its number
 * @param continued whether an earlier row that the viewer sees was about it already
 */
public record AgendaMention(String itemId, String label, boolean continued) {

    AgendaMention after(boolean earlier) {
        return new AgendaMention(itemId, label, earlier);
    }
}
