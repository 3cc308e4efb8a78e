package org.neaspec.plenary.registration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf somebody is named: a State, or a body.
 *
 * @param name of who names, as it is kept
 * @param state ISO 3166-1 alpha-3; null for a body
 * @param body its name; null for a State
 */
public record Sponsor(
        String name, @Nullable String state, @Nullable String body, Category category) {

    /** Whether somebody registered comes for the same State or body. */
    boolean represents(@Nullable String otherState, @Nullable String organisation) {
        return state != null
                ? state.equals(otherState)
                : body != null
                        && organisation != null
                        && body.toLowerCase(Locale.ROOT).equals(organisation.toLowerCase(Locale.ROOT));
    }
}
