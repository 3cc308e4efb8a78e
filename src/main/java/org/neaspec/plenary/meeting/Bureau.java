package org.neaspec.plenary.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The officers of a meeting, and who receives it.
 *
 * @param hostCode the State that hosts it (ISO 3166-1 alpha-3); null where none does, or nobody has said
 */
public record Bureau(@Nullable String hostCode, List<Officer> officers) {

    public static final Bureau NONE = new Bureau(null, List.of());

    public Bureau(@Nullable String hostCode, List<Officer> officers) {
        this.hostCode = hostCode;
        this.officers = List.copyOf(officers);
    }
}
