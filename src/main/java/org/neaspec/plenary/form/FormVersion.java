package org.neaspec.plenary.form;

import java.time.Instant;

/** A published form. It never changes: what is asked otherwise is asked in another version. */
public record FormVersion(long meetingId, int number, FormContent content, Instant publishedAt, String publishedBy) {

    /** Where nothing was ever published. */
    public static FormVersion none(long meetingId) {
        return new FormVersion(meetingId, 0, FormContent.EMPTY, Instant.EPOCH, "");
    }
}
