package org.neaspec.plenary.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A verified appointment by a government or the secretariat. Registrants may claim one; only an organiser verifies it.
 * Words on the screen come from the messages {@code access.designation.<name>}.
 */
public enum Designation {
    RELEVANT_GOV_UNIT,
    NEASPEC_NFP,
    NEACAP_SPC_MEMBER,
    TC_REPRESENTATIVE,
    NOMINATED_EXPERT;

    /**
     * Designations from the way queries join them.
     *
     * @param names names separated by commas, or null for none
     */
    public static Set<Designation> named(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(",")).map(Designation::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** The message that names this designation. */
    public String messageKey() {
        return "access.designation." + name();
    }
}
