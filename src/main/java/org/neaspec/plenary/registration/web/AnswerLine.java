package org.neaspec.plenary.registration.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was asked, and what was answered.
 *
 * @param file where the answer is downloaded, if it is a file
 */
record AnswerLine(
        String label,
        String value,
        boolean ownScript,
        @Nullable String file) {

    AnswerLine(String label, String value, boolean ownScript) {
        this(label, value, ownScript, null);
    }
}
