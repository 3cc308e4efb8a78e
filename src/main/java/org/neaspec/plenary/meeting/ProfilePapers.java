package org.neaspec.plenary.meeting;

import java.util.List;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.meeting.MeetingDetails.Objective;
import org.neaspec.plenary.shared.Paper;

/** Reads the profile of a meeting to be out of a template; {@code resources/templates} shows the form. */
public final class ProfilePapers {

    private ProfilePapers() {}

    /** A template has neither code nor date nor organisers; the texts are plain enough to be Markdown as well. */
    public static MeetingProfile read(Paper paper) {
        Paper hours = paper.in("hours");
        Paper attendance = paper.in("attendance");
        return new MeetingProfile(
                "",
                paper.text("title"),
                null,
                null,
                paper.one(MeetingKind.class, "kind"),
                null,
                paper.oneOrNull(Mode.class, "mode"),
                MeetingDate.toBeConfirmed(null),
                hours.timeOrNull("start"),
                hours.timeOrNull("end"),
                null,
                new Venue(null, null, null, null, paper.in("venue").textOrNull("line")),
                null,
                null,
                null,
                null,
                null,
                paper.flag("guiding questions promised"),
                attendance.texts("admits").stream().map(Designation::valueOf).collect(Collectors.toSet()),
                attendance.textOrNull("line"),
                texts(paper),
                List.of(),
                List.of());
    }

    private static Texts texts(Paper paper) {
        Paper objectives = paper.in("objectives");
        return new Texts(
                true,
                paper.textOrNull("about"),
                objectives.textOrNull("intro"),
                objectives.papers("items").stream()
                        .map(item -> new Objective(item.textOrNull("label"), item.text("text")))
                        .toList(),
                objectives.textOrNull("note"),
                paper.texts("participants"));
    }
}
