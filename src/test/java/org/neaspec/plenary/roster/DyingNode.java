package org.neaspec.plenary.roster;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.registration.RegistrationChanged;
import org.neaspec.plenary.registration.RegistrationEntered;
import org.neaspec.plenary.registration.Scene;

/** Has a node die in the midst of a transaction: the database sees its connection end. */
@Singleton
public class DyingNode {

    private final JdbcOperations jdbc;
    private final Scene scene;
    private int left = -1;

    DyingNode(JdbcOperations jdbc, Scene scene) {
        this.jdbc = jdbc;
        this.scene = scene;
    }

    /** @param row of those written next, from 0 */
    void dieAt(int row) {
        left = row;
    }

    boolean died() {
        return left < 0;
    }

    @EventListener
    void entered(RegistrationEntered fact) {
        written();
    }

    @EventListener
    void changed(RegistrationChanged fact) {
        written();
    }

    private void written() {
        if (left >= 0 && left-- == 0) {
            long connection = jdbc.prepareStatement("SELECT CONNECTION_ID()", statement -> {
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            });
            scene.run("KILL " + connection);
        }
    }
}
