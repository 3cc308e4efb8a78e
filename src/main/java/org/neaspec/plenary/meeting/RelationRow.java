package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import org.neaspec.plenary.meeting.MeetingDetails.Relation;

/** A relation as the query reads it, with the meeting at its other end. */
@Introspected
record RelationRow(
        RelationKind kind,
        int fromTheOther,
        String slug,
        String title,
        String code,
        DatePrecision datePrecision,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String dateText) {

    Relation relation() {
        return new Relation(
                kind, fromTheOther == 1, slug, title, code, new MeetingDate(datePrecision, startsOn, endsOn, dateText));
    }
}
