package org.neaspec.plenary.intake;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A paper that an organiser is reading in, as the database keeps it. */
@Introspected
@MappedEntity("paper_in_reading")
record PaperRow(@Id long meetingId, long accountId, String name, String content, String choices, Instant openedAt) {}
