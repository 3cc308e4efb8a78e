package org.neaspec.plenary.delegation.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.PathVariable;

/**
 * By which address somebody came to the page of a delegation: the secret link of a focal point, or the one for staff.
 *
 * @param token of a focal point's link
 * @param slug of the meeting, where staff came
 * @param party the State or body, where staff came
 */
@Introspected
record FocalDoor(
        @PathVariable @Nullable String token,
        @PathVariable @Nullable String slug,
        @PathVariable @Nullable String party) {

    static final String FOCAL_POINT = "/delegation/{token}";
    static final String STAFF = "/organise/meetings/{slug}/delegations/for/{party}";
}
