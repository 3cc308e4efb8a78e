package org.neaspec.plenary.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.DateToAvoid;
import org.neaspec.plenary.web.FormErrors;

/**
 * The days that meetings should avoid, for staff.
 *
 * @param keeper whether this reader may change the list
 * @param changing the one that is being changed; null while the form adds one
 * @param theirs what somebody else has made of it meanwhile
 * @param years of the dates, each with its page
 */
record DatesToAvoidPage(
        FormErrors errors,
        String path,
        boolean keeper,
        List<Line> dates,
        @Nullable String changing,
        int version,
        @Nullable String theirs,
        Typed typed,
        List<ListPage.Link> years) {

    record Line(
            String id, String date, String title, @Nullable String source) {

        static Line of(DateToAvoid date) {
            return new Line(date.id(), date.date().print(), date.title(), date.source());
        }
    }

    /** What stands in the form. */
    record Typed(String title, String firstDay, String lastDay, String source) {

        static final Typed NOTHING = new Typed("", "", "", "");

        static Typed of(DateToAvoid date) {
            return new Typed(
                    date.title(),
                    date.firstDay().toString(),
                    date.lastDay().toString(),
                    date.source() == null ? "" : date.source());
        }
    }
}
