package io.sharelift.enclave;

import io.sharelift.share.WalletId;

/**
 * A share that only the enclave can read, ready to be sent.
 *
 * <p>Nothing inside the envelope ties it to its wallet for anyone without the enclave's key, so the
 * wallet and the hash must stay together until the request has left.
 *
 * @param wallet whose share it is
 * @param body the complete request body {@code {"encryptedPayload":"…"}}, as Para's SDK makes it
 * @param sha256 SHA-256 of the body, 64 lower-case hex digits
 */
@SuppressWarnings(
        "ArrayRecordComponent") // compared by nobody; a copy of megabytes would serve none
public record SealedShare(WalletId wallet, byte[] body, String sha256) {

    @Override
    public String toString() {
        return "SealedShare[" + wallet + ", " + body.length + " bytes, " + sha256 + "]";
    }
}
