package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.PeopleSight;
import org.neaspec.plenary.people.PersonTies;
import org.neaspec.plenary.people.Tie;

/** The registrations of a person. They move with a merge, and two that stand at one meeting keep it from being made. */
@Singleton
class RegistrationTies implements PersonTies {

    private final TieRepository rows;

    RegistrationTies(TieRepository rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "registration";
    }

    @Override
    public List<Tie> of(Collection<Long> personIds, PeopleSight sight) {
        return rows.of(personIds).stream()
                .filter(row -> sight.sees(row.meetingId()))
                .map(row -> new Tie(
                        "people.tie.registration",
                        row.meeting(),
                        row.day(),
                        Stream.of(row.reference(), row.jobTitle(), row.organisation())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")),
                        "registration.status." + row.status(),
                        path(row.slug(), row.reference())))
                .toList();
    }

    @Override
    public List<Clash> clashes(long one, long other) {
        return rows.both(one, other).stream()
                .map(row -> new Clash(
                        row.meeting(),
                        row.one(),
                        path(row.slug(), row.one()),
                        row.other(),
                        path(row.slug(), row.other())))
                .toList();
    }

    @Override
    public List<Long> move(long from, long to) {
        List<Long> ids = rows.lock(from);
        if (!ids.isEmpty()) {
            rows.move(ids, from, to);
        }
        return ids;
    }

    @Override
    public void moveBack(Collection<Long> ids, long from, long to) {
        if (!ids.isEmpty()) {
            rows.move(ids, to, from);
        }
    }

    private static String path(String slug, String reference) {
        return MeetingPaths.registrations(slug) + "/" + reference;
    }
}
