package io.sharelift.desktop.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times and durations are written: "14:03:22", "2 min 10 s". */
public final class Times {

    private static final Duration LATELY = Duration.ofHours(12);

    private final DateTimeFormatter clock;
    private final DateTimeFormatter day;
    private final DateTimeFormatter lately;
    private final DateTimeFormatter moment;

    public Times(ZoneId zone) {
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone);
        this.day = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(zone);
        this.lately = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH).withZone(zone);
        this.moment = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(zone);
    }

    /** "14:03:22". */
    public String at(Instant time) {
        return clock.format(time);
    }

    /** "14:03:22" of lately, else "20 Nov 2026, 14:03". */
    public String when(Instant time, Instant now) {
        return Duration.between(time, now).compareTo(LATELY) < 0 ? at(time) : day(time);
    }

    /** "20 Nov 2026, 14:03". */
    public String day(Instant time) {
        return day.format(time);
    }

    /** "20 Nov, 14:03", where there is little room. */
    public String lately(Instant time) {
        return lately.format(time);
    }

    /** "2026-11-20 14:03:22", in columns that are read from top to bottom. */
    public String moment(Instant time) {
        return moment.format(time);
    }

    /** In whole seconds: "4 s", "2 min 10 s". */
    public static String whole(Duration duration) {
        return duration.toSeconds() < 10 ? duration.toSeconds() + " s" : length(duration);
    }

    /** "143 ms", "4.2 s", "41 s", "2 min 10 s", "3 h 5 min". */
    public static String length(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 10_000) {
            return millis / 1_000 + "." + millis % 1_000 / 100 + " s";
        }
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        return seconds / 3_600
                + " h"
                + (seconds % 3_600 < 60 ? "" : " " + seconds % 3_600 / 60 + " min");
    }
}
