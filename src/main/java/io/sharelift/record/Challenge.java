package io.sharelift.record;

import io.sharelift.share.WalletId;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a wallet is asked to sign so that it proves that it can: the SHA-256 of a text that says
 * what it is for.
 *
 * <p>Para signs the 32 bytes as they are. They are no digest of a transaction, since finding a
 * transaction with this digest would mean to break SHA-256, and they are too short to be a
 * transaction of a chain that signs it undigested (decision 0024).
 *
 * @param record the ID of the record that asks
 * @param nonce 32 random bytes in lower-case hex
 */
public record Challenge(String record, WalletId wallet, String nonce) {

    private static final String NOTE =
            "Sharelift asks this wallet to prove that it can sign."
                    + " This is no transaction and authorises nothing.";

    /** The text, as an auditor makes it again from the record. */
    public String text() {
        return NOTE
                + "\nrecord: "
                + record
                + "\nwallet: "
                + wallet.value()
                + "\nnonce: "
                + nonce
                + "\n";
    }

    /** The 32 bytes that are signed. */
    public byte[] bytes() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
