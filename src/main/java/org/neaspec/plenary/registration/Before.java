package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a registration stood before a step, as far as taking the step back needs it. */
@Serdeable
record Before(RegistrationStatus status, @Nullable String reason, Endorsement endorsement, List<Rule> rulings) {

    /** A ruling about one segment as somebody had made it. */
    @Introspected
    @Serdeable
    record Rule(
            long segmentId,
            String verdict,
            @Nullable String reason,
            long ruledBy,
            String ruledByName,
            Instant ruledAt) {}
}
