package org.neaspec.plenary.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that works off a queue in the database: at once when it is woken, and every second for what has become due. When the
 * work fails, it waits a little and goes on.
 */
public final class QueueThread {

    private static final Logger LOG = LoggerFactory.getLogger(QueueThread.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);

    private final String name;
    private final Runnable work;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    /** @param work takes what is due and ends; asks {@link #stopping} between one thing and the next */
    public QueueThread(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    public void start() {
        var working = new Thread(this::run, name);
        working.setDaemon(true);
        working.start();
        thread = working;
    }

    /** Says that something is due now. */
    public void wake() {
        wake.release();
    }

    public boolean stopping() {
        return stopping;
    }

    /** Ends the thread after what it is at, and waits for that a while. */
    public void stop() throws InterruptedException {
        stopping = true;
        wake.release();
        if (thread != null) {
            thread.join(PATIENCE_AT_STOP.toMillis());
        }
    }

    /** Waits, but not past the stop. */
    public void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (!stopping && System.nanoTime() < until) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void run() {
        while (!stopping) {
            try {
                wake.tryAcquire(1, TimeUnit.SECONDS);
                wake.drainPermits();
                work.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The queue {} paused: {}", name, e.toString());
                pause(PAUSE_AFTER_FAILURE);
            }
        }
    }
}
