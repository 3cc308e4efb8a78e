package org.neaspec.plenary.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of people that is read in.
 *
 * @param name of the file
 * @param by who uploaded it
 * @param told whether those whose data change are written to
 * @param unknown heads of columns nobody knows; they are left alone
 * @param counts of rows by what becomes or became of them
 * @param pending how many rows are still to be done
 */
public record ListImport(
        String publicId,
        String name,
        String by,
        State state,
        boolean told,
        Instant openedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        List<String> heads,
        List<String> unknown,
        Map<RowOutcome, Long> counts,
        long pending) {

    /** Where it stands. */
    public enum State {
        /** Compared with what is there; nothing is changed. */
        READ,
        APPLYING,
        DONE
    }

    public long of(RowOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    public long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
