package io.sharelift.export;

import io.sharelift.share.address.Agreement;

import org.jspecify.annotations.Nullable;

/**
 * What may be told of a signer.
 *
 * @param layout how it is laid out
 * @param derivedAddress the wallet's address as it follows from the share, in the form in which the
 *     segment states it where both are the same; null if it cannot be derived
 * @param addressCheck whether that is the address that the segment states
 */
public record SignerFacts(
        SignerLayout layout, @Nullable String derivedAddress, Agreement addressCheck) {

    /** There is no signer. */
    public static final SignerFacts NONE =
            new SignerFacts(SignerLayout.NOT_RECOGNISED, null, Agreement.NOT_COMPARABLE);
}
