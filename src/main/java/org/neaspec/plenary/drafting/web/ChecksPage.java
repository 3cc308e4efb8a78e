package org.neaspec.plenary.drafting.web;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.FormErrors;

/**
 * Everything the checks found in a draft.
 *
 * @param title of the meeting
 * @param undo what undoing would take back, in words; null when there is nothing
 */
record ChecksPage(
        FormErrors errors,
        String slug,
        String title,
        ChecksPanel checks,
        String undoPath,
        int state,
        @Nullable String undo) {}
