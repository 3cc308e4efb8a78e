package org.neaspec.plenary.meeting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All deadlines of a meeting, the first one first; none of a meeting that does not take place. */
@Singleton
public class Deadlines {

    private final List<DeadlineSource> others;

    Deadlines(List<DeadlineSource> others) {
        this.others = others;
    }

    public List<Deadline> of(MeetingFacts meeting) {
        if (meeting.stage().stopped()) {
            return List.of();
        }
        return Stream.concat(own(meeting), others.stream().flatMap(other -> other.of(meeting).stream()))
                .sorted(Comparator.comparing(Deadline::at).thenComparing(Deadline::key))
                .toList();
    }

    private static Stream<Deadline> own(MeetingFacts meeting) {
        boolean offered = meeting.registrationOpens() != null;
        return Stream.of(
                        deadline(meeting, "meeting.deadline.closes", offered ? meeting.registrationCloses() : null),
                        deadline(
                                meeting,
                                "meeting.deadline.freezes",
                                meeting.terms().freezes()),
                        deadline(
                                meeting,
                                "meeting.deadline.papers",
                                meeting.terms().papersDue()))
                .flatMap(Optional::stream);
    }

    private static Optional<Deadline> deadline(MeetingFacts meeting, String key, @Nullable Instant at) {
        return Optional.ofNullable(at).map(moment -> new Deadline(key, moment, meeting.version(), meeting.revisedAt()));
    }
}
