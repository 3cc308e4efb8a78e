package org.neaspec.plenary.programme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.meeting.AddMeeting;
import org.neaspec.plenary.meeting.MeetingDates;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.shared.Paper;

/** Adds a meeting with its whole programme, written down in a paper; {@code resources/demo} shows the form. */
@Singleton
public class AddProgramme {

    private final AddMeeting meetings;
    private final AddSegments segments;
    private final PublishProgramme publish;
    private final Directory directory;

    AddProgramme(AddMeeting meetings, AddSegments segments, PublishProgramme publish, Directory directory) {
        this.meetings = meetings;
        this.segments = segments;
        this.publish = publish;
        this.directory = directory;
    }

    /**
     * The programme of the paper becomes the first published version.
     *
     * @return the id of the meeting
     * @throws IllegalArgumentException when the paper lacks something or names an unknown person or body
     */
    @Transactional
    public long add(Paper paper) {
        long meetingId = meetings.add(paper);
        segments.add(
                meetingId,
                paper.papers("segments").stream().map(SegmentPlan::of).toList());
        Programme programme = new ProgrammePaper(
                        paper, directory, MeetingDates.parse(paper.text("date")).first())
                .programme();
        if (!programme.empty()) {
            publish.publish(meetingId, PublishWish.first(programme, paper.textOrNull("programme label")), Actor.SERVER);
        }
        return meetingId;
    }
}
