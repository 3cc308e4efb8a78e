package org.neaspec.plenary.database;

import jakarta.inject.Singleton;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a unit of work again when the database gave it up in favour of another. */
@Singleton
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 5;
    /** The class of SQL states about connections. */
    private static final String NO_CONNECTION = "08";

    private static final String SERIALIZATION_FAILURE = "40001";
    /** Deadlock, record changed since last read (MariaDB), lock wait timeout. */
    private static final Set<Integer> TRY_AGAIN = Set.of(1213, 1020, 1205);

    /**
     * Runs the unit, up to 5 times while it ends in a deadlock or a lock wait. The unit is one whole transaction, so this is
     * called around the {@code @Transactional} use case, never inside it. Whatever else it throws is thrown on.
     */
    public <T> T retrying(Supplier<T> unit) {
        for (int attempt = 1; ; attempt++) {
            try {
                return unit.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isWorthAnotherTry(e)) {
                    throw e;
                }
                LOG.debug("Attempt {} gave way to another transaction", attempt, e);
                pause(attempt);
            }
        }
    }

    /**
     * Whether this says something about the database at this moment, not about what was to be done: another transaction went first,
     * or there was no connection.
     */
    public static boolean passes(Throwable thrown) {
        return isWorthAnotherTry(thrown)
                || SqlCauses.of(thrown)
                        .anyMatch(cause -> cause instanceof SQLTransientException
                                || cause instanceof SQLRecoverableException
                                || Objects.requireNonNullElse(cause.getSQLState(), "")
                                        .startsWith(NO_CONNECTION));
    }

    static boolean isWorthAnotherTry(Throwable thrown) {
        return SqlCauses.of(thrown)
                .anyMatch(cause ->
                        SERIALIZATION_FAILURE.equals(cause.getSQLState()) || TRY_AGAIN.contains(cause.getErrorCode()));
    }

    /** Longer each time and never the same, so that two that collided do not meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L + 20L * attempt * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two attempts", e);
        }
    }
}
