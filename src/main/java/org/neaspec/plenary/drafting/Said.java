package org.neaspec.plenary.drafting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What an act did, to be said in any language: "Moved Session 2".
 *
 * @param key of the message
 * @param values for its places
 */
@Serdeable
public record Said(String key, List<String> values) {

    public Said(String key, @Nullable List<String> values) {
        this.key = key;
        this.values = values == null ? List.of() : List.copyOf(values);
    }

    public static Said of(String key, String... values) {
        return new Said(key, List.of(values));
    }
}
