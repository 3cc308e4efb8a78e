package org.neaspec.plenary.itip;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.neaspec.plenary.calendar.CalendarEntry;
import org.neaspec.plenary.shared.Digests;

/** Entries as text for the ledger; the same entry always gives the same text. */
@Singleton
class SaidEntries {

    private final ObjectMapper json;

    SaidEntries(ObjectMapper json) {
        this.json = json;
    }

    String text(CalendarEntry entry) {
        try {
            return json.writeValueAsString(SaidEntry.of(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short form of all that is printed of an entry. */
    String fingerprint(CalendarEntry entry) {
        return Digests.sha256Hex(text(entry));
    }

    SaidEntry read(ToldRow row) {
        return read(row.said());
    }

    SaidEntry read(String said) {
        try {
            return json.readValue(said, SaidEntry.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
