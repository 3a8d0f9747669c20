package io.sharelift.para;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {

    /** More than this is a mistake of somebody, and a run should not sleep on it. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private RetryAfter() {}

    /**
     * How long the answer asks to wait. A date is taken against the answer's own {@code Date},
     * since this computer's clock may be wrong.
     */
    static Optional<Duration> read(HttpHeaders headers, Instant now) {
        Optional<String> value = headers.firstValue("Retry-After").map(String::strip);
        if (value.isEmpty() || value.get().length() > 64) {
            return Optional.empty();
        }
        String text = value.get();
        if (text.matches("[0-9]+")) {
            // Nine digits are 30 years, and more would not fit.
            return Optional.of(bounded(text.length() > 9 ? LONGEST : seconds(text)));
        }
        Instant from = headers.firstValue("Date").flatMap(RetryAfter::date).orElse(now);
        return date(text).map(until -> bounded(Duration.between(from, until)));
    }

    private static Duration seconds(String digits) {
        return Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return oldDate(text);
        }
    }

    /** The form of C's {@code asctime}, which RFC 9110 still asks recipients to take. */
    private static Optional<Instant> oldDate(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(
                                    text.strip().replaceAll(" +", " "),
                                    DateTimeFormatter.ofPattern(
                                            "EEE MMM d HH:mm:ss yyyy", Locale.ROOT))
                            .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
