package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code form_version}. */
@Introspected
@MappedEntity("form_version")
record VersionRow(@Id long meetingId, int number, String content, Instant publishedAt, String publishedBy) {}
