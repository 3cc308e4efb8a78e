package org.neaspec.plenary.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The officers of a meeting, for organisers.
 *
 * @param path of the page, to which the form goes
 * @param publicHref the page of the meeting; null while it is not announced
 * @param seen digest of the list as it is stored
 * @param overtaken whether somebody else has changed the list meanwhile
 * @param theirs what they made of it, in words
 */
record OfficersPage(
        FormErrors errors,
        String slug,
        String current,
        String title,
        String path,
        @Nullable String publicHref,
        String seen,
        boolean overtaken,
        List<String> theirs,
        List<Line> lines) {

    /**
     * The fields of one officer.
     *
     * @param legend "Officer 1"
     */
    record Line(
            int number,
            String legend,
            String position,
            List<Choice> offices,
            String name,
            List<Choice> states,
            String body,
            List<Choice> statuses,
            String electedOn) {

        private String field(String what) {
            return what + "-" + number;
        }

        public String positionField() {
            return field("position");
        }

        public String officeField() {
            return field("office");
        }

        public String nameField() {
            return field("name");
        }

        public String stateField() {
            return field("state");
        }

        public String bodyField() {
            return field("body");
        }

        public String statusField() {
            return field("status");
        }

        public String electedOnField() {
            return field("electedOn");
        }
    }
}
