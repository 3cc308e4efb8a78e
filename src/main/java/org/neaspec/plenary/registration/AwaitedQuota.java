package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * Places of a session that only the draft has: they count from the first publication of the row.
 *
 * @param rowId the row's id in the draft, which stays its public id
 * @param title as it was when the places were set
 */
@Introspected
public record AwaitedQuota(
        long id,
        String rowId,
        String title,
        @Nullable Long segmentId,
        @Nullable Category category,
        @Nullable String stateCode,
        @Nullable Attendance attendance,
        int places) {}
