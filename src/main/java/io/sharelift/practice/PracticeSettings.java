package io.sharelift.practice;

import java.time.Duration;

/**
 * How a practice Para behaves when all is well.
 *
 * @param port 0 for any free one
 * @param latency how long every answer takes, besides the work
 * @param perSecond requests a second that it allows, 0 for no limit
 * @param burst requests that it allows at once
 * @param untilReady how long after its migration a wallet is still {@code creating}
 * @param developmentKeys whether any key that starts with {@code dev_} is taken besides its own, as
 *     Para's SDK wants it for a server on this computer
 * @param fingerprint how the enclave's key is fingerprinted, since Para does not document it
 */
public record PracticeSettings(
        int port,
        Duration latency,
        double perSecond,
        int burst,
        Duration untilReady,
        boolean developmentKeys,
        KeyFingerprint fingerprint) {

    /** Any free port, no limit, no delay, and wallets that are ready after 0.3 seconds. */
    public static PracticeSettings standard() {
        return new PracticeSettings(
                0, Duration.ZERO, 0, 0, Duration.ofMillis(300), false, KeyFingerprint.STANDARD);
    }

    public PracticeSettings withPort(int other) {
        return new PracticeSettings(
                other, latency, perSecond, burst, untilReady, developmentKeys, fingerprint);
    }

    public PracticeSettings withLatency(Duration other) {
        return new PracticeSettings(
                port, other, perSecond, burst, untilReady, developmentKeys, fingerprint);
    }

    /** Allows so many requests a second in the long run, and so many at once after a rest. */
    public PracticeSettings withLimit(double requestsPerSecond, int requestsAtOnce) {
        return new PracticeSettings(
                port,
                latency,
                requestsPerSecond,
                requestsAtOnce,
                untilReady,
                developmentKeys,
                fingerprint);
    }

    public PracticeSettings withUntilReady(Duration other) {
        return new PracticeSettings(
                port, latency, perSecond, burst, other, developmentKeys, fingerprint);
    }

    public PracticeSettings withDevelopmentKeys() {
        return new PracticeSettings(port, latency, perSecond, burst, untilReady, true, fingerprint);
    }

    public PracticeSettings withFingerprint(KeyFingerprint other) {
        return new PracticeSettings(
                port, latency, perSecond, burst, untilReady, developmentKeys, other);
    }
}
