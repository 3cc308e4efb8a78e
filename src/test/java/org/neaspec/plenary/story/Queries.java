package org.neaspec.plenary.story;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** Listens to the statements repositories send. */
public final class Queries {

    private Queries() {}

    /** Statements sent by this thread while the act runs. */
    public static List<String> here(Runnable act) {
        var thread = Thread.currentThread().getName();
        return during(act, event -> event.getThreadName().equals(thread));
    }

    /** Statements sent by the threads that answer requests while the act runs. */
    public static List<String> answering(Runnable act) {
        return during(
                act,
                event -> event.getThreadName().startsWith("io-executor")
                        || event.getThreadName().startsWith("virtual"));
    }

    private static List<String> during(Runnable act, Predicate<ILoggingEvent> wanted) {
        var logger = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
        var before = logger.getLevel();
        var additive = logger.isAdditive();
        var statements = new CopyOnWriteArrayList<String>();
        var listener = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (wanted.test(event) && event.getMessage().startsWith("Executing")) {
                    statements.add(event.getFormattedMessage());
                }
            }
        };
        listener.start();
        logger.addAppender(listener);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            act.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(additive);
            logger.detachAppender(listener);
        }
        return List.copyOf(statements);
    }
}
