package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.PeopleSight;
import org.neaspec.plenary.people.PersonTies;
import org.neaspec.plenary.people.Tie;

/**
 * The rows of published programmes that print a person. A merge moves none of them: what was published stays as it is, and
 * whoever reads it knows that two ids are one person.
 */
@Singleton
class AppearancesOfPerson implements PersonTies {

    private final SlotRepository slots;

    AppearancesOfPerson(SlotRepository slots) {
        this.slots = slots;
    }

    @Override
    public String room() {
        return "programme";
    }

    @Override
    public List<Tie> of(Collection<Long> personIds, PeopleSight sight) {
        return slots.appearances(personIds).stream()
                .filter(row -> sight.sees(row.meetingId()))
                .map(row -> new Tie(
                        "people.tie.appearance",
                        row.meeting(),
                        row.day(),
                        row.title(),
                        null,
                        MeetingPaths.meeting(row.slug())))
                .toList();
    }

    @Override
    public List<Clash> clashes(long one, long other) {
        return List.of();
    }

    @Override
    public List<Long> move(long from, long to) {
        return List.of();
    }

    @Override
    public void moveBack(Collection<Long> ids, long from, long to) {}
}
