package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code form_sheet}. */
@Introspected
@MappedEntity("form_sheet")
record SheetRow(@Id long registrationId, long meetingId, String answers) {}
