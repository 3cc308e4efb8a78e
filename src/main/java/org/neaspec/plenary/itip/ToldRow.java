package org.neaspec.plenary.itip;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

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
        String firstMessage) {

    Told told() {
        return new Told(uid, address, live, sequence, stamp, fingerprint, endsAt);
    }
}
