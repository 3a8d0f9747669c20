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
 * @param fingerprint how the enclave's key is fingerprinted, since Para does not document it
 * @param signature how signatures are written
 */
public record PracticeSettings(
        int port,
        Duration latency,
        double perSecond,
        int burst,
        Duration untilReady,
        KeyFingerprint fingerprint,
        SignatureSpelling signature) {

    /** Any free port, no limit, no delay, and wallets that are ready after 0.3 seconds. */
    public static PracticeSettings standard() {
        return new PracticeSettings(
                0,
                Duration.ZERO,
                0,
                0,
                Duration.ofMillis(300),
                KeyFingerprint.STANDARD,
                SignatureSpelling.BARE);
    }

    public PracticeSettings withPort(int other) {
        return new PracticeSettings(
                other, latency, perSecond, burst, untilReady, fingerprint, signature);
    }

    public PracticeSettings withLatency(Duration other) {
        return new PracticeSettings(
                port, other, perSecond, burst, untilReady, fingerprint, signature);
    }

    /** Allows so many requests a second in the long run, and so many at once after a rest. */
    public PracticeSettings withLimit(double requestsPerSecond, int requestsAtOnce) {
        return new PracticeSettings(
                port,
                latency,
                requestsPerSecond,
                requestsAtOnce,
                untilReady,
                fingerprint,
                signature);
    }

    public PracticeSettings withUntilReady(Duration other) {
        return new PracticeSettings(port, latency, perSecond, burst, other, fingerprint, signature);
    }

    public PracticeSettings withFingerprint(KeyFingerprint other) {
        return new PracticeSettings(port, latency, perSecond, burst, untilReady, other, signature);
    }

    public PracticeSettings withSignature(SignatureSpelling other) {
        return new PracticeSettings(
                port, latency, perSecond, burst, untilReady, fingerprint, other);
    }
}
