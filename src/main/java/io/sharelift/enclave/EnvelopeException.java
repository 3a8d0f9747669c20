package io.sharelift.enclave;

/** An envelope that cannot be opened; its message says why in one sentence. */
public final class EnvelopeException extends Exception {

    private static final long serialVersionUID = 1L;

    EnvelopeException(String reason) {
        super(reason);
    }
}
