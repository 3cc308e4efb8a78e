package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.people.Profile;

/**
 * The door to read who speaks where. It goes through {@link Programmes} for each meeting, so that a person who is printed
 * only in rows that the viewer may not see is not there at all.
 */
@Singleton
public class Speakers {

    private static final Comparator<MeetingFacts> NEWEST_FIRST =
            Comparator.comparing(Speakers::day, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()));

    private final Directory directory;
    private final SlotRepository slots;
    private final Programmes programmes;
    private final Meetings meetings;

    Speakers(Directory directory, SlotRepository slots, Programmes programmes, Meetings meetings) {
        this.directory = directory;
        this.slots = slots;
        this.programmes = programmes;
        this.meetings = meetings;
    }

    /** The person, if he or she is printed in a row of this meeting that the viewer sees in full. */
    public Optional<Speaker> of(MeetingFacts meeting, String personPublicId, Viewer viewer) {
        Profile profile = directory.profile(personPublicId).orElse(null);
        if (profile == null) {
            return Optional.empty();
        }
        List<Speaker.Appearance> here = in(meeting, profile.id(), viewer).toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        List<Speaker.Appearance> all = new ArrayList<>(here);
        slots.meetingsOf(profile.id()).stream()
                .filter(id -> id != meeting.id())
                .flatMap(id -> meetings.byId(id).stream())
                .sorted(NEWEST_FIRST)
                .flatMap(other -> in(other, profile.id(), viewer))
                .forEach(all::add);
        String name = here.get(0).slot().personName();
        return Optional.of(new Speaker(name == null ? profile.name() : name, profile.biography(), all));
    }

    private Stream<Speaker.Appearance> in(MeetingFacts meeting, long personId, Viewer viewer) {
        return programmes.of(meeting, viewer).items().stream()
                .flatMap(item -> Stream.concat(
                        appearances(meeting, item, null, item.slots(), personId),
                        item.parts().stream()
                                .flatMap(part -> appearances(meeting, item, part, part.slots(), personId))));
    }

    /** A part that is printed as one sentence prints no speakers of its own. */
    private static Stream<Speaker.Appearance> appearances(
            MeetingFacts meeting, ItemView item, @Nullable PartView part, List<SlotView> slots, long personId) {
        return slots.stream()
                .filter(slot -> slot.personId() != null && slot.personId() == personId)
                .map(slot -> new Speaker.Appearance(meeting, item, part, slot));
    }

    private static @Nullable LocalDate day(MeetingFacts meeting) {
        return meeting.date().first();
    }
}
