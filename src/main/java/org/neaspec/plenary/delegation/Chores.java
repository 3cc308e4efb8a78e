package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What the secretariat has to see to with delegations, at all meetings that are not over. */
@Singleton
public class Chores {

    /** Endorsements awaited for longer than this want a call. */
    static final Duration LONG = Duration.ofDays(3);

    /** From how many days before a meeting on delegations should be complete. */
    static final int SOON = 14;

    private final ChoreRepository rows;
    private final Clock clock;

    Chores(ChoreRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Of what there is something to do. Words come from the messages {@code delegation.toDo.<name>}. */
    public enum Kind {
        /** Names proposed for speaking slots. */
        PROPOSALS,
        /** Items for other matters of which nobody took note. */
        MATTERS,
        /** Endorsements awaited for long. */
        ENDORSEMENTS,
        /** Delegations with people and without a head, shortly before the meeting. */
        NO_HEAD,
        /** Delegations in which nobody is, shortly before the meeting, although their focal points were written to. */
        NOBODY
    }

    /** So many of a kind at a meeting. */
    public record Chore(Kind kind, long meetingId, String slug, String meeting, long many) {}

    /** The next meeting first. */
    public List<Chore> open() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return rows.at(now.minus(LONG), today, today.plusDays(SOON)).stream()
                .map(row -> new Chore(Kind.valueOf(row.kind()), row.meetingId(), row.slug(), row.title(), row.many()))
                .toList();
    }
}
