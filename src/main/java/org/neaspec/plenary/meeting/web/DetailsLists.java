package org.neaspec.plenary.meeting.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.meeting.MeetingProfile.HeldBy;
import org.neaspec.plenary.meeting.Texts;
import org.neaspec.plenary.meeting.WorkPlanTag;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.FormErrors;

/** Reads the fields of a meeting's details that hold one thing a line, or several that are ticked, and its texts. */
final class DetailsLists {

    private static final int MOST_LINES = 50;

    private DetailsLists() {}

    static List<HeldBy> organisers(DetailsForm form, FieldCheck check, FormErrors errors) {
        check.lines("organisers", FieldCheck.TEXT);
        check.lines("coOrganisers", FieldCheck.TEXT);
        for (String field : List.of("organisers", "coOrganisers")) {
            boolean wrong = form.list(field).size() > MOST_LINES
                    || form.list(field).stream()
                            .anyMatch(line -> line.startsWith("|") || PlainText.length(line) > FieldCheck.LINE);
            if (wrong) {
                errors.add(field, "meeting.details.error.bodies", FieldCheck.LINE);
            }
        }
        return form.heldBy();
    }

    static Set<Designation> admits(DetailsForm form, FormErrors errors) {
        Set<Designation> found = new HashSet<>();
        for (String name : form.admits()) {
            try {
                found.add(Designation.valueOf(name));
            } catch (IllegalArgumentException e) {
                errors.add("admits", "meeting.details.error.choice");
            }
        }
        return found;
    }

    static Texts texts(DetailsForm form, FieldCheck check, FormErrors errors) {
        String about = check.lines("about", FieldCheck.TEXT);
        String intro = check.lines("objectivesIntro", FieldCheck.TEXT);
        check.lines("objectives", FieldCheck.TEXT);
        String note = check.lines("objectivesNote", FieldCheck.TEXT);
        check.lines("participants", FieldCheck.TEXT);
        for (String field : List.of("objectives", "participants")) {
            if (form.list(field).size() > MOST_LINES) {
                errors.add(field, "meeting.details.error.lines", MOST_LINES);
            }
        }
        boolean markdown = !form.get("markdown").isEmpty();
        return new Texts(markdown, about, intro, form.objectives(), note, form.list("participants"));
    }

    static List<WorkPlanTag> tags(DetailsForm form, FieldCheck check, FormErrors errors) {
        check.lines("tags", FieldCheck.TEXT);
        List<WorkPlanTag> tags = new ArrayList<>();
        for (String line : form.list("tags")) {
            Optional<WorkPlanTag> tag = WorkPlanTag.parse(line);
            if (tag.isEmpty() || form.list("tags").size() > MOST_LINES) {
                errors.add("tags", "meeting.details.error.tag", line);
            }
            tag.filter(one -> !tags.contains(one)).ifPresent(tags::add);
        }
        return tags;
    }
}
