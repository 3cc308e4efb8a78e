package org.neaspec.plenary.drafting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * That a finding is meant as it stands.
 *
 * @param finding its key, so that it comes back when its matter changes
 */
@Introspected
@MappedEntity("check_waiver")
record Waiver(@Id String finding, String reason, String waivedBy, Instant waivedAt) {}
