package io.sharelift.practice;

import java.time.Duration;
import java.util.Map;

/** Something that goes wrong on the way to Para or at Para. */
public sealed interface Fault {

    /** This is answered and nothing is done. */
    record Instead(int status, Map<String, String> headers, String type, String body)
            implements Fault {
        public Instead {
            headers = Map.copyOf(headers);
        }
    }

    /** The connection is cut before anything is done. */
    record CutBefore() implements Fault {}

    /** Everything is done, and the connection is cut in place of an answer. */
    record CutAfter() implements Fault {}

    /** Everything is done, and the answer breaks off in the middle. */
    record Half() implements Fault {}

    /** Everything is done, and the answer tells of another wallet. */
    record OfAnotherWallet() implements Fault {}

    /** Everything is done, and the answer takes this long. */
    record Slow(Duration delay) implements Fault {}

    /** An error as Para writes them. */
    static Fault status(int status, String code, String message) {
        return new Instead(
                status, Map.of(), "application/json", Answer.error(status, code, message).body());
    }

    /** Para has trouble of its own. */
    static Fault trouble() {
        return status(500, "INTERNAL_ERROR", "Something went wrong at Para.");
    }

    /** Too many requests, whatever the pace. */
    static Fault tooMany(Duration retryAfter) {
        return new Instead(
                429,
                Map.of("Retry-After", String.valueOf(retryAfter.toSeconds())),
                "application/json",
                Answer.error(429, "TOO_MANY_REQUESTS", "Too many requests.").body());
    }

    /** A page of something on the way answers in Para's place. */
    static Fault page(int status, String html) {
        return new Instead(status, Map.of(), "text/html; charset=utf-8", html);
    }

    /** The caller is sent elsewhere. */
    static Fault redirect(String location) {
        return new Instead(307, Map.of("Location", location), "text/plain", "");
    }

    /** The enclave's key is stated as this text. */
    static Fault enclaveKey(String pem) {
        return new Instead(
                200,
                Map.of(),
                "application/json",
                Answer.JSON.writeValueAsString(
                        Answer.JSON.createObjectNode().put("publicKey", pem)));
    }
}
