package org.neaspec.plenary.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request (RFC 9457). */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProblemJson(
        String type, String title, int status, @Nullable String detail, List<Fault> errors) {

    /**
     * What is wrong with one field.
     *
     * @param pointer to the field in the body sent, as a fragment: {@code #/email} (RFC 6901, section 6)
     */
    @Serdeable
    record Fault(String pointer, String detail) {}
}
