package org.neaspec.plenary.programme;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.database.DatabaseKind;
import org.neaspec.plenary.database.DuplicateKey;
import org.neaspec.plenary.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the demonstration on the first start of the embedded database, and into a configured one only when asked to
 * ({@code plenary.demo}). Of two nodes that start at once, one loads and the other finds it done.
 */
@Singleton
class DemonstrationLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationLoader.class);

    private final Demonstration demonstration;
    private final Transactions transactions;
    private final boolean wanted;

    DemonstrationLoader(
            Demonstration demonstration,
            Transactions transactions,
            DatabaseKind database,
            @Nullable @Value("${plenary.demo}") Boolean asked) {
        this.demonstration = demonstration;
        this.transactions = transactions;
        this.wanted = asked == null ? database.embedded() : asked;
    }

    @EventListener
    @Order(0)
    void load(StartupEvent started) {
        if (!wanted) {
            return;
        }
        try {
            if (transactions.retrying(demonstration::load)) {
                LOG.info("Loaded the demonstration meetings");
            }
        } catch (RuntimeException e) {
            if (!DuplicateKey.isCause(e)) {
                throw e;
            }
            LOG.info("Another node loaded the demonstration meetings");
        }
    }
}
