package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import org.neaspec.plenary.access.Audience;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Visibility;

/** A segment as a query reads it, its designations joined by commas. */
@Introspected
record SegmentRow(
        long id,
        long meetingId,
        int position,
        String code,
        String title,
        String access,
        @Nullable String audienceLine,
        Visibility visibility,
        int version,
        @Nullable Instant revisedAt,
        @Nullable String admits,
        @Nullable LocalDate firstDay) {

    SegmentFacts facts() {
        return new SegmentFacts(id, code, title, audience(), audienceLine, position, firstDay, version, revisedAt);
    }

    private Audience audience() {
        return access.equals("OPEN") ? Audience.OPEN : Audience.restrictedTo(Designation.named(admits), visibility);
    }
}
