package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The form in which one row is edited in place, or a new one is added.
 *
 * @param path it is sent to
 * @param seen the fingerprint of the row as it is known to the organiser
 * @param days the days of the meeting; none while any day will do
 * @param segments the segments of the meeting; none when it has none
 * @param theirs what somebody else has made of the row meanwhile, field by field where it differs
 * @param cancelHref the row as it is, without its form
 * @param timed whether the row has a time, so that it can be split and shifted
 * @param more whether the further acts are shown at once
 */
record RowPanel(
        FormErrors errors,
        String id,
        boolean fresh,
        String path,
        String seen,
        RowForm form,
        List<Choice> kinds,
        List<Choice> days,
        List<Choice> segments,
        List<Theirs> theirs,
        String cancelHref,
        boolean timed,
        boolean cancelled,
        boolean more) {

    /** The other text of a field. */
    record Theirs(String label, String text) {}

    /** The row after which a new one comes, if it was asked for there. */
    @Nullable
    String after() {
        return form.after().isEmpty() ? null : form.after();
    }
}
