package org.neaspec.plenary.itip;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.neaspec.plenary.calendar.Answer;

/** A row of the ledger: the last word one person had about one entry, in full. */
@Introspected
record ToldRow(
        String uid,
        String address,
        String organiser,
        boolean live,
        int sequence,
        Instant stamp,
        String fingerprint,
        String said,
        Instant endsAt,
        String firstMessage,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable String answerComment) {

    Told told() {
        return new Told(uid, address, live, sequence, stamp, fingerprint, endsAt);
    }
}
