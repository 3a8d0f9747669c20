package io.sharelift.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * One line of the log. Nothing that we log names a wallet, a person or a folder; should it ever,
 * the line does not: it is masked once more. Of an exception it has the name, never the message.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {

    private static final String MASK = "…";

    /**
     * Paths, e-mail addresses, numbers from six digits on, and whatever is long and has a digit:
     * IDs, keys, chain addresses, hashes.
     */
    private static final Pattern TELLING =
            Pattern.compile(
                    "(?:[A-Za-z]:)?[\\\\/][^\\s'\"]+"
                            + "|[^\\s@]+@[^\\s@]+"
                            + "|\\+?\\d[\\d ()-]{4,}\\d"
                            + "|(?=[A-Za-z+/=_-]*\\d)[A-Za-z0-9+/=_-]{12,}");

    @Override
    public String doLayout(ILoggingEvent event) {
        String logger = event.getLoggerName();
        StringBuilder line = new StringBuilder();
        line.append(Instant.ofEpochMilli(event.getTimeStamp()).truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(logger.substring(logger.lastIndexOf('.') + 1))
                .append(' ')
                .append(masked(event.getFormattedMessage()));
        for (IThrowableProxy thrown = event.getThrowableProxy();
                thrown != null;
                thrown = thrown.getCause()) {
            line.append(" [").append(thrown.getClassName()).append(']');
        }
        return line.append('\n').toString();
    }

    static String masked(String message) {
        return TELLING.matcher(message.replaceAll("\\R", " ")).replaceAll(MASK);
    }
}
