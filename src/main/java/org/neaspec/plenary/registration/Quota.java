package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.Objects;

/**
 * A number of places for those who are all of what it names; what it does not name does not matter. It binds as soon as all it
 * names is settled: category, State and way of attending when the form is sent, a segment when somebody admitted to it is
 * approved, a session when somebody who has a place chooses it.
 *
 * @param places how many there are
 * @param taken how many are used; more than there are after somebody lowered the number
 */
@Introspected
public record Quota(
        long id,
        long meetingId,
        @Nullable Long segmentId,
        @Nullable Long itemId,
        @Nullable Category category,
        @Nullable String stateCode,
        @Nullable Attendance attendance,
        int places,
        int taken) {

    boolean hasRoom() {
        return taken < places;
    }

    /** Whether it is about a session or a segment, and not only about what somebody is. */
    boolean ofOccasion() {
        return segmentId != null || itemId != null;
    }

    /** Whether somebody uses a place of it. */
    boolean counts(Demand demand) {
        return (segmentId == null || demand.segments().contains(segmentId))
                && (itemId == null || demand.sessions().contains(itemId))
                && (category == null || category == demand.category())
                && (stateCode == null || stateCode.equals(demand.state()))
                && (attendance == null || attendance == demand.attendance());
    }

    /** What it is for, so that there are no two for the same. */
    static String combination(QuotaScope scope) {
        return "segment=" + text(scope.segmentId()) + ";session=" + text(scope.itemId()) + ";category="
                + text(scope.category()) + ";state=" + text(scope.stateCode()) + ";attendance="
                + text(scope.attendance());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "*");
    }

    /** What it is for. */
    public QuotaScope scope() {
        return new QuotaScope(segmentId, itemId, category, stateCode, attendance);
    }
}
