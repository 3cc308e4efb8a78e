package org.neaspec.plenary.privacy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * All data held about a person who is registered for a meeting.
 *
 * @param sections in the order of the page, those without rows left out
 */
@Serdeable
public record HeldData(String meeting, String reference, List<Section> sections) {

    public HeldData {
        sections = List.copyOf(sections);
    }

    /**
     * Things of one kind.
     *
     * @param name such as {@code person}; words come from the messages {@code privacy.held.<name>}
     * @param rows each with its values by name; words come from the messages {@code privacy.field.<name>}, where there is one
     */
    @Serdeable
    public record Section(String name, List<Map<String, String>> rows) {}
}
