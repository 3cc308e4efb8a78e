package org.neaspec.plenary.drafting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Where a draft stands in its history. */
@Introspected
@MappedEntity("programme_draft")
record DraftRow(@Id long meetingId, int state, int basedOn) {}
