package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Set<Long> ids = directory.aliases().of(profile.id());
        List<Speaker.Appearance> here = in(meeting, ids, viewer).toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        List<Speaker.Appearance> all = new ArrayList<>(here);
        slots.meetingsOf(ids).stream()
                .filter(id -> id != meeting.id())
                .flatMap(id -> meetings.byId(id).stream())
                .sorted(NEWEST_FIRST)
                .flatMap(other -> in(other, ids, viewer))
                .forEach(all::add);
        String name = here.get(0).slot().personName();
        return Optional.of(new Speaker(name == null ? profile.name() : name, profile.biography(), all));
    }

    private Stream<Speaker.Appearance> in(MeetingFacts meeting, Set<Long> ids, Viewer viewer) {
        return programmes.of(meeting, viewer).items().stream()
                .flatMap(item -> Stream.concat(
                        appearances(meeting, item, null, item.slots(), ids),
                        item.parts().stream().flatMap(part -> appearances(meeting, item, part, part.slots(), ids))));
    }

    /** A part that is printed as one sentence prints no speakers of its own. */
    private static Stream<Speaker.Appearance> appearances(
            MeetingFacts meeting, ItemView item, @Nullable PartView part, List<SlotView> slots, Set<Long> ids) {
        return slots.stream()
                .filter(slot -> slot.personId() != null && ids.contains(slot.personId()))
                .map(slot -> new Speaker.Appearance(meeting, item, part, slot));
    }

    private static @Nullable LocalDate day(MeetingFacts meeting) {
        return meeting.date().first();
    }
}
