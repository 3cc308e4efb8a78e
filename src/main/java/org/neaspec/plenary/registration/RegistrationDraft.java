package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * A registration form half-way through, as it was typed.
 *
 * @param fields what was typed, by the names of the fields
 * @param formVersion the version of the meeting's own questions that were shown, as the form said it
 */
@Serdeable
public record RegistrationDraft(
        Map<String, List<String>> fields, @Nullable String formVersion) {

    public RegistrationDraft(@Nullable Map<String, List<String>> fields, @Nullable String formVersion) {
        this.fields = fields == null ? Map.of() : Map.copyOf(fields);
        this.formVersion = formVersion;
    }
}
