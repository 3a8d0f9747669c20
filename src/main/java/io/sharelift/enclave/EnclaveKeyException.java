package io.sharelift.enclave;

/**
 * A text that is not the enclave's public key. Its message says why in one sentence and never
 * quotes the text, which may be a private key pasted by mistake.
 */
public final class EnclaveKeyException extends Exception {

    private static final long serialVersionUID = 1L;

    EnclaveKeyException(String reason) {
        super(reason);
    }

    /** What is wrong with the text, in one sentence for the operator. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
