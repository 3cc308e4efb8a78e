package org.neaspec.plenary.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.api.web.FormJson.ChoiceJson;

/**
 * A field that every meeting has.
 *
 * @param name under which it is sent
 * @param required whether everybody has to send it
 * @param requiredFor the categories that have to send it, although others need not
 * @param choices what may be sent; empty where it is free
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record StandardFieldJson(
        String name,
        String kind,
        String label,
        boolean required,
        List<String> requiredFor,
        List<ChoiceJson> choices,
        @Nullable Integer maxLength) {}
