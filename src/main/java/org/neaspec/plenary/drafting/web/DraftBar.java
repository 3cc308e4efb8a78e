package org.neaspec.plenary.drafting.web;

import org.jspecify.annotations.Nullable;

/**
 * Where a draft stands: when it was saved and by whom, what can be undone, and how it relates to what is published.
 *
 * @param state its number, for undoing what was seen only
 * @param shown the same with a fingerprint of the content
 * @param saved when and by whom, in words; null before the first act
 * @param undo what would be undone, in words
 * @param version what it is based on and whether it differs, in words
 * @param differs whether there is anything to publish
 */
record DraftBar(
        String path,
        int state,
        String shown,
        @Nullable String saved,
        @Nullable String undo,
        @Nullable String redo,
        String version,
        boolean differs) {}
