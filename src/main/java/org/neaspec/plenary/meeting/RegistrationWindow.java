package org.neaspec.plenary.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When people can register, and for how many there is a place.
 *
 * @param opens null when registration is not offered
 * @param closes the first moment at which it is closed again; null for never
 * @param places null for as many as come
 * @param waitingList whether those for whom there is no place may wait for one
 * @param byInvitation whether only those who were asked can register
 */
public record RegistrationWindow(
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Integer places,
        int placesTaken,
        boolean waitingList,
        boolean byInvitation) {

    public static final RegistrationWindow NOT_OFFERED = new RegistrationWindow(null, null, null, 0, false, false);

    /** A window of a meeting that keeps no waiting list. */
    public RegistrationWindow(
            @Nullable Instant opens, @Nullable Instant closes, @Nullable Integer places, int placesTaken) {
        this(opens, closes, places, placesTaken, false, false);
    }

    /** The same for a meeting at this stage: nobody can register for one that does not take place. */
    public RegistrationState at(Instant now, Stage stage) {
        RegistrationState state = at(now);
        boolean open = state != RegistrationState.NOT_OFFERED;
        return stage.stopped() && open ? RegistrationState.CLOSED : state;
    }

    /** Full counts only while registration would be open. */
    public RegistrationState at(Instant now) {
        if (byInvitation) {
            return RegistrationState.BY_INVITATION;
        }
        if (opens == null) {
            return RegistrationState.NOT_OFFERED;
        }
        if (now.isBefore(opens)) {
            return RegistrationState.NOT_YET;
        }
        if (closes != null && !now.isBefore(closes)) {
            return RegistrationState.CLOSED;
        }
        if (places == null || placesTaken < places) {
            return RegistrationState.OPEN;
        }
        return waitingList ? RegistrationState.WAITING_LIST : RegistrationState.FULL;
    }

    /** The same for somebody who was invited. */
    RegistrationWindow forInvited() {
        return new RegistrationWindow(opens, closes, places, placesTaken, waitingList, false);
    }

    /** The same with other times and another number of places. */
    public RegistrationWindow with(@Nullable Instant opens, @Nullable Instant closes, @Nullable Integer places) {
        return new RegistrationWindow(opens, closes, places, placesTaken, waitingList, byInvitation);
    }
}
