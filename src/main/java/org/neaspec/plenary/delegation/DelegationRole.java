package org.neaspec.plenary.delegation;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is in a delegation. Words on the screen come from the messages {@code delegation.role.<name>}. */
public enum DelegationRole {
    HEAD,
    ALTERNATE,
    DELEGATE,
    ADVISER,
    OBSERVER,
    EXPERT;

    /** The role of this name, if there is one. */
    public static Optional<DelegationRole> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }

    /** The message that names this role. */
    public String messageKey() {
        return "delegation.role." + name();
    }
}
