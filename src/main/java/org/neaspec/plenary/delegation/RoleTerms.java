package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What the organiser says of one role.
 *
 * @param places how many of a delegation may have it; null for as many as there are places
 * @param segments the codes of the parts of the programme that are for it; none when nothing is said
 */
@Serdeable
public record RoleTerms(DelegationRole role, @Nullable Integer places, List<String> segments) {

    public RoleTerms(DelegationRole role, @Nullable Integer places, @Nullable List<String> segments) {
        this.role = role;
        this.places = places;
        this.segments = segments == null ? List.of() : List.copyOf(segments);
    }
}
