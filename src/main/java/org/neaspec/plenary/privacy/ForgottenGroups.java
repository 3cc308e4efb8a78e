package org.neaspec.plenary.privacy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import org.neaspec.plenary.registration.DataGroup;

/** Which data of which registration were forgotten, so that nobody forgets them twice. */
@Singleton
class ForgottenGroups {

    private final RetentionRepository rows;
    private final Clock clock;

    ForgottenGroups(RetentionRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void note(long registrationId, Set<DataGroup> groups) {
        groups.forEach(group -> rows.note(registrationId, group, clock.instant()));
    }
}
