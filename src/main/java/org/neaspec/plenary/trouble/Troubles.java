package org.neaspec.plenary.trouble;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the site does by itself and fails at. Whoever fails says so each time, and says when it is over; a trouble of which nothing
 * was heard for an hour stands no more, because nobody tries any longer.
 */
@Singleton
public class Troubles {

    private static final Duration HEARD_OF = Duration.ofHours(1);
    private static final int LONGEST = 300;

    private final TroubleRepository rows;
    private final Clock clock;

    Troubles(TroubleRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * It failed, for the first time or again. Called outside the transaction that failed.
     *
     * @param what tells it from others of its kind, at most 64 letters of ASCII
     * @param words for whoever runs the site; nothing about people
     */
    public void stands(TroubleKind kind, String what, @Nullable Long meetingId, String words) {
        int length = Math.min(LONGEST, words.codePointCount(0, words.length()));
        rows.stands(
                kind.name(),
                what,
                meetingId,
                clock.instant(),
                stale(),
                words.substring(0, words.offsetByCodePoints(0, length)));
    }

    public void over(TroubleKind kind, String what) {
        rows.over(kind.name(), what);
    }

    /** Whether this one stands. */
    public Optional<Trouble> of(TroubleKind kind, String what) {
        return rows.of(kind.name(), what, stale());
    }

    /** How many stand, by meeting and kind. */
    public List<TroubleCount> standing() {
        return rows.counts(stale());
    }

    private Instant stale() {
        return clock.instant().minus(HEARD_OF);
    }
}
