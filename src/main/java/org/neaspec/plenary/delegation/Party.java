package org.neaspec.plenary.delegation;

import org.jspecify.annotations.Nullable;

/**
 * Whom a delegation represents: a State or a body.
 *
 * @param stateCode ISO 3166-1 alpha-3; null for a body
 * @param bodyId null for a State
 * @param name as lists print it
 * @param inText as running text prints it, with its article
 * @param sortKey what decides the order of protocol; States come before bodies
 */
public record Party(@Nullable String stateCode, @Nullable Long bodyId, String name, String inText, String sortKey) {

    /** What stands for it in forms: the State's code or the body's number. */
    public String key() {
        return stateCode != null ? stateCode : "body-" + bodyId;
    }
}
