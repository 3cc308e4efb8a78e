package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A person in a list.
 *
 * @param body in the directory, else as the person typed it
 * @param code not null for who is printed in programmes or papers
 */
@Introspected
public record PersonLine(
        String publicId,
        String name,
        @Nullable String localName,
        @Nullable String jobTitle,
        @Nullable String body,
        @Nullable String email,
        @Nullable String code) {

    /** Whether programmes or papers print the person. */
    public boolean printed() {
        return code != null;
    }
}
