package org.neaspec.plenary.programme;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.neaspec.plenary.shared.Digests;

/** Programmes as text for the database. The same value always gives the same bytes, so texts can be compared. */
@Singleton
public final class ProgrammeJson {

    private final ObjectMapper mapper;

    ProgrammeJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short fingerprint of a value: who changes it must have seen it with this one. */
    public String fingerprint(Object value) {
        return Digests.sha256Hex(write(value)).substring(0, 16);
    }

    /** @throws UncheckedIOException when the text was not written by {@link #write} */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
