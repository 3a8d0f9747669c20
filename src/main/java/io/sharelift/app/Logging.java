package io.sharelift.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Sets up the log in code, so that no file on the path can make it say more: warnings of our own.
 */
final class Logging {

    private Logging() {}

    static void start() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.getLogger("ROOT").setLevel(Level.OFF);
        try {
            RollingFileAppender<ILoggingEvent> file = file(context, Directories.LOGS.make());
            context.getLogger("io.sharelift").setLevel(Level.INFO);
            context.getLogger("io.sharelift").addAppender(file);
        } catch (IOException e) {
            // Without a place for a log there is none; the work does not depend on it.
            context.getLogger("io.sharelift").setLevel(Level.OFF);
        }
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSX,UTC} %-5level %logger{0} %msg%n%ex{10}");
        encoder.start();

        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(folder.resolve("sharelift.log").toString());
        appender.setEncoder(encoder);

        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(folder.resolve("sharelift.%i.log").toString());
        window.setMaxIndex(3);
        window.start();

        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf("1MB"));
        size.start();

        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(size);
        appender.start();
        return appender;
    }
}
