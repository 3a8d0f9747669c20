package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    private static Optional<Duration> read(String value) {
        return RetryAfter.read(headers(Map.of("Retry-After", value)), NOW);
    }

    private static HttpHeaders headers(Map<String, String> headers) {
        Map<String, List<String>> map = new HashMap<>();
        headers.forEach((name, value) -> map.put(name, List.of(value)));
        return HttpHeaders.of(map, (name, value) -> true);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "' 7 ', 7",
        "007, 7",
        "599, 599",
        "600, 600",
        "601, 600",
        "99999999999999999999999999, 600",
        "'Sun, 06 Nov 1994 08:49:37 GMT', 37",
        "'Sun Nov  6 08:49:37 1994', 37",
        "'Sun, 06 Nov 1994 08:48:37 GMT', 0",
        "'Thu, 01 Jan 1970 00:00:00 GMT', 0",
        "'Fri, 31 Dec 9999 23:59:59 GMT', 600",
    })
    void bothFormsAreTakenAndNeitherMakesARunSleepForLong(String value, long seconds) {
        assertThat(read(value)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-1",
                "+7",
                "1.5",
                "1e3",
                "0x10",
                "7, 9",
                "٧",
                "Sun, 06 Nov 1994",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Sun, 31 Feb 1994 08:49:37 GMT",
                "1994-11-06T08:49:37Z",
                "11111111111111111111111111111111111111111111111111111111111111111111111111111111",
            })
    void whatIsNeitherFormIsNoWord(String value) {
        assertThat(read(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sun, 06 Nov 1994 08:49:30 GMT", "Sun Nov  6 08:49:30 1994"})
    void aDateIsTakenAgainstTheServersClock(String date) {
        Map<String, String> both =
                Map.of("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT", "Date", date);
        assertThat(RetryAfter.read(headers(both), NOW)).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", ""})
    void aServersClockThatCannotBeReadIsReplacedByOurs(String date) {
        Map<String, String> both =
                Map.of("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT", "Date", date);
        assertThat(RetryAfter.read(headers(both), NOW)).contains(Duration.ofSeconds(37));
    }
}
