package io.sharelift.migration;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The key to which this user let shares be sealed at one address, so that another one is noticed.
 *
 * @param base the address
 * @param fingerprint SHA-256 of the SPKI DER, 64 lower-case hex digits
 * @param spelling which way of computing matched what Para stated; null if none did
 * @param name who accepted it: those who approved the plan
 * @param at when
 * @param words how it was compared, as the person wrote it; null if nobody was asked
 * @param compared whether it agreed with a fingerprint that came through another channel
 */
public record EnclavePin(
        String base,
        String fingerprint,
        @Nullable String spelling,
        String name,
        Instant at,
        @Nullable String words,
        boolean compared) {

    /** Whether somebody has answered for the key beyond letting a run start with it. */
    public boolean isVouchedFor() {
        return compared || words != null;
    }
}
