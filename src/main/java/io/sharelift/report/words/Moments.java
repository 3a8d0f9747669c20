package io.sharelift.report.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a report writes times: in UTC, with the clock on the wall beside it. */
public final class Moments {

    private final ZoneId zone;
    private final DateTimeFormatter utc = format("uuuu-MM-dd HH:mm:ss 'UTC'", ZoneOffset.UTC);
    private final DateTimeFormatter local;
    private final DateTimeFormatter localDay;

    public Moments(ZoneId zone) {
        this.zone = zone;
        this.local = format("HH:mm:ss", zone);
        this.localDay = format("uuuu-MM-dd HH:mm:ss", zone);
    }

    private static DateTimeFormatter format(String pattern, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone);
    }

    /** "2026-11-25 13:03:22 UTC (14:03:22 local)"; the day too where it is another. */
    public String at(Instant time) {
        if (zone.getRules().getOffset(time).equals(ZoneOffset.UTC)) {
            return utc.format(time);
        }
        boolean sameDay =
                time.atZone(zone).toLocalDate().equals(time.atZone(ZoneOffset.UTC).toLocalDate());
        return utc.format(time) + " (" + (sameDay ? local : localDay).format(time) + " local)";
    }

    /** The zone of the clock on the wall, e.g. Europe/Berlin. */
    public String zone() {
        return zone.getId();
    }

    /** "143 ms", "4.2 s", "2 min 10 s", "3 h 5 min". */
    public static String length(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 10_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
        }
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3_600
                ? both(seconds / 60, "min", seconds % 60, "s")
                : both(seconds / 3_600, "h", seconds % 3_600 / 60, "min");
    }

    private static String both(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}
