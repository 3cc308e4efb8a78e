package org.neaspec.plenary.itip.web;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came to the mailbox and belongs to no meeting.
 *
 * @param trouble why the mailbox cannot be read; null where nothing is in the way
 * @param newest the address of the newest; null where these are they
 * @param older the address of older ones; null where there are none
 */
@Introspected
record ArrivalsPage(
        boolean read,
        @Nullable String trouble,
        List<AnswersPage.Arrival> arrivals,
        @Nullable String newest,
        @Nullable String older) {}
