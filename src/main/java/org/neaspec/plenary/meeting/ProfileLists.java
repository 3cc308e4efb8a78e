package org.neaspec.plenary.meeting;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.meeting.MeetingDetails.Objective;
import org.neaspec.plenary.people.Directory;

/** Writes the lists of a profile. */
@Singleton
class ProfileLists {

    private final MeetingPartsRepository parts;
    private final Directory directory;

    ProfileLists(MeetingPartsRepository parts, Directory directory) {
        this.parts = parts;
        this.directory = directory;
    }

    void write(long id, MeetingProfile profile) {
        writeAdmitted(id, profile.admits());
        writeTexts(id, profile.texts());
        parts.clearOrganisers(id);
        Map<String, Long> bodies = new HashMap<>();
        directory.bodyNames().forEach(body -> bodies.putIfAbsent(body.name(), body.id()));
        int position = 0;
        for (MeetingProfile.HeldBy held : profile.organisers()) {
            long body = bodies.computeIfAbsent(held.name(), name -> directory.addPrintedBody(name, "OTHER"));
            parts.addOrganiser(id, ++position, body, held.role(), held.line());
        }
        parts.clearTags(id);
        int tagged = 0;
        for (WorkPlanTag tag : profile.tags()) {
            parts.addTag(id, ++tagged, tag.kind().name(), tag.code());
        }
    }

    private void writeAdmitted(long id, Set<Designation> admits) {
        parts.clearAdmitted(id);
        admits.stream().sorted().forEach(designation -> parts.addAdmitted(id, designation.name()));
    }

    private void writeTexts(long id, Texts texts) {
        parts.clearObjectives(id);
        int position = 0;
        for (Objective objective : texts.objectives()) {
            parts.addObjective(id, ++position, objective.label(), objective.text());
        }
        parts.clearParticipantGroups(id);
        int group = 0;
        for (String text : texts.participantGroups()) {
            parts.addParticipantGroup(id, ++group, text);
        }
    }
}
