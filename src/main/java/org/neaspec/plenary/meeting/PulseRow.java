package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.neaspec.plenary.shared.ZonePicker;

/** The few columns behind a {@link MeetingPulse}. */
@Introspected
record PulseRow(
        long id,
        long revision,
        @Nullable Instant registrationOpens,
        @Nullable Instant registrationCloses,
        @Nullable Integer places,
        int placesTaken,
        boolean waitingList,
        boolean byInvitation,
        @Nullable String zone,
        Stage stage) {

    MeetingPulse pulse() {
        return new MeetingPulse(
                id,
                revision,
                new RegistrationWindow(
                        registrationOpens, registrationCloses, places, placesTaken, waitingList, byInvitation),
                stage,
                ZonePicker.kept(zone));
    }
}
