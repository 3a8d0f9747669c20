package io.sharelift.para;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * One answer as it is shown and recorded.
 *
 * @param status the HTTP status
 * @param requestId the ID that the request carried, by which Para's support finds it
 * @param code Para's code for programs, at most 100 characters
 * @param message what the answer says, for people, at most 500 characters on one line; of a page or
 *     plain text its beginning
 * @param took from the first step of connecting to the end of the answer
 */
public record Exchange(
        int status,
        String requestId,
        @Nullable String code,
        @Nullable String message,
        Duration took) {

    public Exchange {
        code = Words.clean(code, 100);
        message = Words.clean(message, 500);
    }
}
