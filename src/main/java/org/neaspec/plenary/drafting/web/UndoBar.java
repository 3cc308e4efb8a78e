package org.neaspec.plenary.drafting.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.web.Messages;

/**
 * What can be undone and done again; printed by {@code views/drafting/_undo}.
 *
 * @param state of the draft that the organiser looks at
 * @param undo what undoing would take back, in words; null when there is nothing
 * @param redo what would be done again, in words; null when there is nothing
 * @param back the page to come back to
 */
record UndoBar(
        String undoPath,
        String redoPath,
        int state,
        @Nullable String undo,
        @Nullable String undoBy,
        @Nullable String redo,
        String back) {

    static UndoBar of(Draft draft, String editor, String back, Messages messages) {
        Draft.Step undo = draft.undo();
        Draft.Step redo = draft.redo();
        return new UndoBar(
                editor + "/undo",
                editor + "/redo",
                draft.state(),
                undo == null ? null : words(undo.said(), messages),
                undo == null ? null : undo.by(),
                redo == null ? null : words(redo.said(), messages),
                back);
    }

    private static String words(Said said, Messages messages) {
        return messages.text(Locale.ENGLISH, said.key(), said.values().toArray());
    }
}
