package org.neaspec.plenary.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * One person of the directory.
 *
 * @param everything whether the reader may merge people and write biographies
 * @param form of a designation, new or opened for a change
 */
record PersonPage(
        FormErrors errors,
        String publicId,
        String path,
        String name,
        @Nullable String localName,
        boolean everything,
        @Nullable String biographyPath,
        List<Fact> facts,
        List<Held> designations,
        DesignationPanel form,
        List<TieLine> ties,
        List<MergeLine> merges,
        List<StepLine> history) {

    /** @param href where it leads, if anywhere */
    record Fact(String labelKey, String value, @Nullable String href) {}

    /**
     * A designation.
     *
     * @param stateKey the message that says whether it holds today
     * @param endable whether it can be ended
     */
    record Held(
            long id,
            int version,
            String kindKey,
            String facts,
            String verified,
            String stateKey,
            String look,
            boolean endable,
            String changePath) {}

    /** @param openedKey the message that names the designation to be changed; null for a new one */
    record DesignationPanel(
            String path,
            @Nullable String openedKey,
            int version,
            List<Choice> kinds,
            List<Choice> states,
            String from,
            String until,
            String source,
            boolean open) {}

    record TieLine(
            String kindKey,
            String meeting,
            String facts,
            @Nullable String statusKey,
            String path) {}

    record MergeLine(long id, String name, String when, String by) {}

    record StepLine(String when, String actKey, @Nullable String detail, String actor) {}
}
