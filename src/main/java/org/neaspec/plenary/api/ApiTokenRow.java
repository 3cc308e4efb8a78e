package org.neaspec.plenary.api;

import io.micronaut.core.annotation.Introspected;

/**
 * A token that works.
 *
 * @param stale whether its last use was noted so long ago that it is to be noted again
 */
@Introspected
record ApiTokenRow(long id, long accountId, String name, String scopes, boolean allMeetings, boolean stale) {}
