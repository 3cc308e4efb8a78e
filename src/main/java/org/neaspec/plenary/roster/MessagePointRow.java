package org.neaspec.plenary.roster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code list_message_point}: a focal point a message is still to be written to, or was. */
@MappedEntity("list_message_point")
record MessagePointRow(@Id @GeneratedValue @Nullable Long id, long messageId, long focalPointId, boolean pending) {}
