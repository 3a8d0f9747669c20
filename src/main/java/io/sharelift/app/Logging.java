package io.sharelift.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Sets up the log in code, so that no file on the path can make it say more: warnings of our own,
 * in four files of a megabyte at most.
 */
final class Logging {

    static final String FILE = "sharelift.log";
    private static final int OLDER = 3;
    private static final long LONGEST = 1 << 20;

    private Logging() {}

    static void start() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        try {
            start(context, Directories.LOGS.make(), LONGEST);
        } catch (IOException e) {
            // Without a place for a log there is none; the work does not depend on it.
            silence(context);
        }
    }

    /**
     * @param longest bytes after which a new file is begun
     */
    static void start(LoggerContext context, Path folder, long longest) {
        silence(context);
        context.getLogger("io.sharelift").setLevel(Level.INFO);
        context.getLogger("io.sharelift").addAppender(file(context, folder, longest));
    }

    private static void silence(LoggerContext context) {
        context.reset();
        context.getLogger("ROOT").setLevel(Level.OFF);
    }

    private static RollingFileAppender<ILoggingEvent> file(
            LoggerContext context, Path folder, long longest) {
        LogLine line = new LogLine();
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(line);
        encoder.start();

        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(folder.resolve(FILE).toString());
        appender.setEncoder(encoder);

        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(folder.resolve("sharelift.%i.log").toString());
        window.setMaxIndex(OLDER);
        window.start();

        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(longest));
        // The usual minute between looks is long enough for a loop to fill a disk.
        size.setCheckIncrement(Duration.buildByMilliseconds(0));
        size.start();

        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(size);
        appender.start();
        return appender;
    }
}
