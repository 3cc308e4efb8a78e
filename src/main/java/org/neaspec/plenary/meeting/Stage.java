package org.neaspec.plenary.meeting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What has been decided about a meeting. Only decisions of people are stored. Whether registration is open or closed follows
 * from its window, and whether the meeting is over from its date: stored, both would go stale by themselves; {@link Phase}
 * joins them with this.
 */
public enum Stage {
    PROPOSED,
    CONCEPT_NOTE,
    AGREED,
    SCHEDULED,
    POSTPONED,
    CANCELLED;

    private static final Set<Stage> STOPPED = EnumSet.of(POSTPONED, CANCELLED);

    /** Whether it does not take place, at least not when it was to. */
    public boolean stopped() {
        return STOPPED.contains(this);
    }

    /** Whether its date was decided on at some time. */
    public boolean settled() {
        return this == SCHEDULED || stopped();
    }

    /** Whether people must be told why. */
    public boolean wantsReason() {
        return stopped();
    }

    /** Whether the days themselves have to be known. */
    public boolean wantsDays() {
        return this == SCHEDULED;
    }

    /**
     * The stages that can come next. Every decision can be taken back, so planning goes both ways, and what was stopped can go
     * on from any stage of planning; but what is cancelled has first to be reinstated before it can be postponed.
     */
    public List<Stage> next() {
        return Arrays.stream(values())
                .filter(other -> other != this && !(this == CANCELLED && other == POSTPONED))
                .toList();
    }

    public boolean mayBecome(Stage other) {
        return next().contains(other);
    }

    /** The message that names this stage. */
    public String messageKey() {
        return "meeting.stage." + name();
    }
}
