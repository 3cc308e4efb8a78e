package org.neaspec.plenary.registration;

import java.util.Optional;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * What lets somebody register: the open form, or something a room above knows. It is asked inside the transaction of the
 * registration, before anything else is locked, and may be asked again when that transaction is repeated.
 */
public interface Entrance {

    /** The public form, while registration is open. */
    Entrance OPEN = new Entrance() {
        @Override
        public WayIn way() {
            return WayIn.OPEN;
        }

        @Override
        public Optional<Welcome> open() {
            return Optional.of(Welcome.LIKE_EVERYBODY);
        }
    };

    WayIn way();

    /** Locks what lets in, and says how; empty when it lets nobody in any more. */
    Optional<Welcome> open();

    /**
     * Somebody registered, or was registered already with this address.
     *
     * @param fresh whether the registration was made now
     */
    default void used(long registrationId, EmailAddress address, boolean fresh) {}
}
