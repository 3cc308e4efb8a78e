package org.neaspec.plenary.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** The one row of the shared key, without the key. */
@MappedEntity("server_key")
record ServerKeyRow(@Id long id, Instant createdAt) {}
