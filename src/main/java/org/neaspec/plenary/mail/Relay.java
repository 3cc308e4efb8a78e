package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * The mail server that mails are handed to. After some failures to reach it, it is left alone for a while, longer each time, by
 * all nodes; and it is handed no more mails in a second than it takes.
 */
@Singleton
class Relay {

    /** So many failures in a row are taken for an accident. */
    static final int ACCIDENTS = 3;

    private static final long SHORTEST_REST = 30;
    private static final long LONGEST_REST = 300;

    private final RelayRepository rows;
    private final String name;
    private final int perSecond;
    private boolean known;

    Relay(RelayRepository rows, MailSettings settings) {
        this.rows = rows;
        this.name = settings.getHost().isBlank() ? "none" : settings.getHost() + ":" + settings.getPort();
        this.perSecond = Math.max(0, settings.getRate());
    }

    /** Whether it is left alone now. */
    boolean rests() {
        know();
        return rows.state(name).filter(state -> state.rests() > 0).isPresent();
    }

    /** How many mails may be taken now, of these many at most; inside the transaction that takes them. */
    int room(int most) {
        know();
        boolean shaken = rows.state(name).filter(state -> state.failures() > 0).isPresent();
        // One mail finds out whether it is back.
        int wanted = shaken ? 1 : most;
        if (perSecond == 0) {
            return wanted;
        }
        if (rows.lockSlot(name).orElse(0L) > 0) {
            return 0;
        }
        int taken = Math.min(wanted, perSecond);
        rows.nextSlot(name, 1_000_000L * taken / perSecond);
        return taken;
    }

    void failed(String answer) {
        int failures = rows.state(name).map(RelayRepository.State::failures).orElse(0) + 1;
        long rest =
                failures < ACCIDENTS ? 0 : Math.min(LONGEST_REST, SHORTEST_REST << Math.min(4, failures - ACCIDENTS));
        rows.failed(name, answer, ACCIDENTS, rest);
    }

    void reached() {
        rows.reached(name);
    }

    /** The servers that mails wait for. */
    List<RelayRepository.State> failing() {
        return rows.failing(ACCIDENTS);
    }

    private void know() {
        if (!known) {
            rows.know(name);
            known = true;
        }
    }
}
