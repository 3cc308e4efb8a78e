package org.neaspec.plenary.registration;

import java.util.Optional;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * The way in of somebody who registers for meetings held together: for the first as he or she came, for the others along with it.
 *
 * @param together what the registrations have in common
 */
record TogetherEntrance(Entrance entrance, WayIn way, String together) implements Entrance {

    static TogetherEntrance first(Entrance entrance, String together) {
        return new TogetherEntrance(entrance, entrance.way(), together);
    }

    /** What opens the first meeting opens no other: those take whom they would take by their own form. */
    static TogetherEntrance other(String together) {
        return new TogetherEntrance(Entrance.OPEN, WayIn.TOGETHER, together);
    }

    @Override
    public Optional<Welcome> open() {
        return entrance.open()
                .map(welcome -> new Welcome(
                        welcome.anytime(),
                        welcome.by(),
                        welcome.proofs(),
                        welcome.rulings(),
                        welcome.approves(),
                        together));
    }

    @Override
    public void used(long registrationId, EmailAddress address, boolean fresh) {
        entrance.used(registrationId, address, fresh);
    }
}
