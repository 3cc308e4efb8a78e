package org.neaspec.plenary.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceFactory;
import io.micronaut.context.event.BeanDestroyedEvent;
import io.micronaut.context.event.BeanDestroyedEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The server that runs when no other is configured: started before the pool connects, stopped after the pool has closed.
 *
 * <p>A start that fails half way is not closed by Micronaut, so until it is up a JVM hook of our own stops the server.
 */
@Singleton
final class EmbeddedDatabase implements BeanDestroyedEventListener<DatasourceFactory> {

    private final DatabaseKind kind;
    private final Thread hook = new Thread(this::stop, "stop-embedded-database");
    private final Semaphore migrations = new Semaphore(1);

    private @Nullable DataFolder folder;
    private @Nullable ServerProcess server;

    EmbeddedDatabase(DatabaseKind kind) {
        this.kind = kind;
    }

    synchronized ServerProcess start() {
        if (server != null) {
            return server;
        }
        Binaries.mustExist();
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            DataFolder opened = DataFolder.open(kind.dataFolder());
            folder = opened;
            LeftOver.stop(opened);
            Binaries binaries = Binaries.unpackedIn(opened);
            FirstRun.prepare(opened, binaries);
            ServerProcess started = ServerProcess.start(opened, binaries, kind.outlivesPower());
            server = started;
            return started;
        } catch (IOException e) {
            throw new StartupFailure("The embedded database cannot use its folder (" + e + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            if (server == null) {
                stop();
            }
        }
    }

    /** Called around the migrations: half of one cannot be taken back, so a stop waits for their end. */
    void migrating() {
        migrations.acquireUninterruptibly();
    }

    void migrated(boolean complete) {
        migrations.release();
        if (complete) {
            inUse();
        }
    }

    private void inUse() {
        try {
            if (folder != null) {
                FirstRun.finished(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EventListener
    void onStartup(@SuppressWarnings("unused") StartupEvent started) {
        inUse();
        removeHook();
    }

    @Override
    public void onDestroyed(BeanDestroyedEvent<DatasourceFactory> poolClosed) {
        stop();
        removeHook();
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs already, and stopping twice does no harm.
        }
    }

    private synchronized void stop() {
        try {
            if (folder != null && server != null) {
                migrations.tryAcquire(30, TimeUnit.SECONDS);
                server.stop(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (folder != null) {
                folder.close();
            }
            server = null;
            folder = null;
        }
    }
}
