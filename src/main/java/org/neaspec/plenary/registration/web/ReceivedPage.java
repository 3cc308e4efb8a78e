package org.neaspec.plenary.registration.web;

import org.jspecify.annotations.Nullable;

/**
 * What happens after registering: without anything personal, and the same whether the address was known or not.
 *
 * @param contact where questions go, or null
 */
record ReceivedPage(
        MeetingHead meeting, String lostLink, @Nullable String contact) {}
