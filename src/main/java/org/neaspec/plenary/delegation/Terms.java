package org.neaspec.plenary.delegation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How delegations to a meeting are named.
 *
 * @param opens from when on; null for at once
 * @param closes until when; null for until the end of the meeting
 * @param confirmBy until when those named are asked to complete their registration; null when nobody says
 * @param places how many each delegation may have; null for no limit
 * @param roles what is said of roles; those not named have no limit of their own
 * @param version guards against two organisers saving at once
 */
public record Terms(
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Instant confirmBy,
        @Nullable Integer places,
        List<RoleTerms> roles,
        int version) {

    /** No window and no limits. */
    public static final Terms NONE = new Terms(null, null, null, null, List.of(), 0);

    public Terms {
        roles = List.copyOf(roles);
    }

    public boolean early(Instant now) {
        return opens != null && now.isBefore(opens);
    }

    public boolean late(Instant now) {
        return closes != null && !now.isBefore(closes);
    }

    public @Nullable Integer placesOf(DelegationRole role) {
        return role == DelegationRole.HEAD
                ? Integer.valueOf(1)
                : of(role).map(RoleTerms::places).orElse(null);
    }

    /** The codes of the segments that are for this role, as the organiser says. */
    public List<String> segmentsOf(DelegationRole role) {
        return of(role).map(RoleTerms::segments).orElse(List.of());
    }

    private Optional<RoleTerms> of(DelegationRole role) {
        return roles.stream().filter(one -> one.role() == role).findFirst();
    }
}
