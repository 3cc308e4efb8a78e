package org.neaspec.plenary.roster;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import org.neaspec.plenary.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies files in the background. Every node works, a portion at a time; whatever one left when it stopped, the next look of any
 * takes up.
 */
@Singleton
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    /** Files hold what people told us; they are kept no longer than it takes to mend them. */
    private static final Duration KEPT = Duration.ofDays(14);

    private static final int ATTEMPTS = 5;

    private final ImportRepository imports;
    private final ApplyList apply;
    private final Transactions transactions;
    private final Clock clock;
    private volatile boolean stopping;

    ImportWorker(ImportRepository imports, ApplyList apply, Transactions transactions, Clock clock) {
        this.imports = imports;
        this.apply = apply;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener
    void stop(ShutdownEvent stopped) {
        stopping = true;
    }

    @Scheduled(initialDelay = "3s", fixedDelay = "1s")
    void look() {
        try {
            imports.applying().forEach(this::work);
        } catch (RuntimeException e) {
            LOG.warn("Files that are read in wait a little longer: {}", e.toString());
        }
    }

    @Scheduled(initialDelay = "7m", fixedDelay = "6h")
    void forget() {
        imports.forget(clock.instant().minus(KEPT));
    }

    /** Works until there is nothing to do, or another node is at all there is. */
    void work(ImportRow file) {
        int done = 1;
        while (done > 0 && !stopping) {
            done = portion(file);
        }
        transactions.retrying(() -> {
            apply.end(file);
            return true;
        });
    }

    /** Where one row fails again and again, the others of its portion are done one by one, and it alone is put aside. */
    private int portion(ImportRow file) {
        var done = trying(file, ApplyList.PORTION);
        if (done.isPresent()) {
            return done.getAsInt();
        }
        LOG.warn("A row of the file {} fails; its neighbours are done one by one", file.publicId());
        for (int i = 0; i < ApplyList.PORTION && !stopping; i++) {
            var one = trying(file, 1);
            if (one.isEmpty()) {
                apply.putAside(file);
            } else if (one.getAsInt() == 0) {
                return 0;
            }
        }
        return 1;
    }

    /**
     * A use case within the portion that gave way to another transaction takes the whole portion with it, which is then tried
     * again from its beginning.
     */
    private OptionalInt trying(ImportRow file, int count) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return OptionalInt.of(transactions.retrying(() -> apply.portion(file, count)));
            } catch (RuntimeException e) {
                LOG.debug("Rows of a file were not done at attempt {}", attempt, e);
            }
        }
        return OptionalInt.empty();
    }
}
