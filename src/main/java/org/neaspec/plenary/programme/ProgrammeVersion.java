package org.neaspec.plenary.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a programme. It never changes.
 *
 * @param number 1, 2, 3 in order of publication
 * @param label what it calls itself: "Provisional Programme", "Rev.1"
 * @param note what the organiser wrote about it, for everybody to read
 * @param publishedBy the name of the organiser
 */
public record ProgrammeVersion(
        long meetingId,
        int number,
        @Nullable String label,
        @Nullable String note,
        Instant publishedAt,
        String publishedBy,
        VersionContent content) {

    /** The same without its content. */
    public VersionLine line() {
        return new VersionLine(number, label, note, publishedAt, publishedBy);
    }
}
