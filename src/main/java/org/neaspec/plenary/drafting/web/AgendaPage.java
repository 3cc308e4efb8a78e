package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The formal agenda in the draft.
 *
 * @param adoptedOn the day of adoption as typed
 * @param trouble the message that says why nothing was done
 * @param text what stands in the form of a new item
 * @param paste what was pasted and could not be taken as it is
 * @param remarks what is to be said about the lines pasted
 */
record AgendaPage(
        FormErrors errors,
        String slug,
        String title,
        String path,
        DraftBar bar,
        boolean adopted,
        String adoptedOn,
        @Nullable String trouble,
        List<Line> items,
        List<Choice> parents,
        AgendaForm text,
        String paste,
        List<String> remarks) {

    /**
     * An item or sub-item with what can be done to it.
     *
     * @param sub whether it is a sub-item
     * @param rows titles of the rows that are about it
     * @param order on what the order of speakers rests, in words
     * @param open its form, while it is being changed
     */
    record Line(
            String id,
            String label,
            String title,
            @Nullable String annotation,
            List<String> documents,
            List<String> rows,
            @Nullable String order,
            boolean sub,
            boolean up,
            boolean down,
            boolean in,
            boolean out,
            @Nullable Open open) {}

    /**
     * The form of an item that is being changed.
     *
     * @param seen fingerprint of its text
     * @param theirs what somebody else has made of it meanwhile
     * @param linked the rows that were about it when the form was opened
     */
    record Open(
            AgendaForm form,
            String seen,
            @Nullable String theirs,
            List<Choice> orders,
            List<Choice> rows,
            String linked) {}
}
