package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;

/** For whom a quota is: those who are all of this; null where it does not matter. */
public record QuotaScope(
        @Nullable Long segmentId,
        @Nullable Long itemId,
        @Nullable Category category,
        @Nullable String stateCode,
        @Nullable Attendance attendance) {

    /** The same for everybody in a session. */
    public static QuotaScope session(long itemId) {
        return new QuotaScope(null, itemId, null, null, null);
    }

    /** Whether it names nothing, and so would be the whole meeting. */
    public boolean everybody() {
        return segmentId == null && itemId == null && category == null && stateCode == null && attendance == null;
    }
}
