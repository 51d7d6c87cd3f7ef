package org.pacta;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Statements that were sent to the database while something was done.
public final class Asked {

    private static final String BEGINS = "Executing prepared SQL statement [";

    private Asked() {}

    /// @return the statements in order, those of other work at the same time among them
    public static List<String> during(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var heard = new Heard();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        logger.setAdditive(false);
        try {
            work.run();
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
        return List.copyOf(heard.statements);
    }

    private static final class Heard extends AppenderBase<ILoggingEvent> {

        private final Queue<String> statements = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            var message = event.getFormattedMessage();
            if (message.startsWith(BEGINS)) statements.add(message.substring(BEGINS.length()));
        }
    }
}
