package io.sharelift.enclave;

/**
 * The random generator gave the same numbers twice, or none that can be used. Two shares sealed
 * with the same numbers can be read by anyone who has both envelopes, so nothing is sealed.
 */
public final class RepeatedRandomnessException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RepeatedRandomnessException() {
        super(
                "The random generator of this computer repeats itself, so nothing can be sealed"
                        + " safely on it.");
    }
}
