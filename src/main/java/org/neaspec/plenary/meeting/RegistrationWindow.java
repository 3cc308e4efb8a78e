package org.neaspec.plenary.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When people can register, and for how many there is a place.
 *
 * @param opens null when registration is not offered
 * @param closes the first moment at which it is closed again; null for never
 * @param places null for as many as come
 */
public record RegistrationWindow(
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Integer places,
        int placesTaken) {

    public static final RegistrationWindow NOT_OFFERED = new RegistrationWindow(null, null, null, 0);

    /** The same for a meeting at this stage: nobody can register for one that does not take place. */
    public RegistrationState at(Instant now, Stage stage) {
        RegistrationState state = at(now);
        boolean open = state != RegistrationState.NOT_OFFERED;
        return stage.stopped() && open ? RegistrationState.CLOSED : state;
    }

    /** Full counts only while registration would be open. */
    public RegistrationState at(Instant now) {
        if (opens == null) {
            return RegistrationState.NOT_OFFERED;
        }
        if (now.isBefore(opens)) {
            return RegistrationState.NOT_YET;
        }
        if (closes != null && !now.isBefore(closes)) {
            return RegistrationState.CLOSED;
        }
        return places != null && placesTaken >= places ? RegistrationState.FULL : RegistrationState.OPEN;
    }
}
