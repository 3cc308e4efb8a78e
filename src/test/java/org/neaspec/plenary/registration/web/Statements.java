package org.neaspec.plenary.registration.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The statements Micronaut Data sends while something runs. */
final class Statements {

    private Statements() {}

    static List<String> during(Runnable something) {
        var logger = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
        var seen = new CopyOnWriteArrayList<String>();
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getMessage().startsWith("Executing")) {
                    seen.add(event.getFormattedMessage());
                }
            }
        };
        var level = logger.getLevel();
        appender.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(appender);
        logger.setAdditive(false);
        try {
            something.run();
            return List.copyOf(seen);
        } finally {
            logger.detachAppender(appender);
            logger.setAdditive(true);
            logger.setLevel(level);
        }
    }
}
