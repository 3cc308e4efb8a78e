package org.neaspec.plenary.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * One body, or the form for a new one.
 *
 * @param name of the body; null for a new one
 * @param peoplePath where its people are listed
 * @param theirs the name somebody else gave it meanwhile; null while nobody has changed it
 */
record BodyPage(
        FormErrors errors,
        String path,
        @Nullable String name,
        BodyForm form,
        List<Choice> kinds,
        List<Choice> states,
        List<String> names,
        List<Part> parts,
        @Nullable String peoplePath,
        long people,
        String mergeInto,
        List<MergeLine> merges,
        @Nullable String theirs) {

    /** A body that was merged into this one. */
    record MergeLine(long id, String name, String by, String when) {}

    record Part(String path, String name) {}
}
