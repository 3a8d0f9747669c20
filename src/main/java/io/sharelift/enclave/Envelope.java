package io.sharelift.enclave;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import java.nio.ByteBuffer;
import java.util.Base64;

/** The texts around a sealed share, byte for byte as Para's SDK (core-sdk 2.31.0) writes them. */
final class Envelope {

    static final String ALGORITHM = "ECIES-P256-AES256-SHA256";

    /** What stands behind the signer in the text that is sealed. */
    static final byte[] AFTER_SIGNER = ascii("\"}]}");

    // The envelope is itself text inside the body, hence the escaped quotes.
    private static final byte[] BEFORE_DATA =
            ascii("{\"encryptedPayload\":\"{\\\"encryptedData\\\":\\\"");
    private static final byte[] BEFORE_EPHEMERAL =
            ascii(
                    "\\\",\\\"keyId\\\":\\\"\\\",\\\"algorithm\\\":\\\""
                            + ALGORITHM
                            + "\\\",\\\"ephemeral\\\":\\\"");
    private static final byte[] AFTER_EPHEMERAL = ascii("\\\"}\"}");

    private Envelope() {}

    /**
     * What stands before the signer in the text that is sealed. A wallet ID has no character that
     * JSON would escape. The user is the wallet too: the enclave wants a name there.
     */
    static byte[] beforeSigner(WalletId wallet, WalletScheme scheme) {
        return ascii(
                "{\"shares\":[{\"userId\":\""
                        + wallet.value()
                        + "\",\"walletId\":\""
                        + wallet.value()
                        + "\",\"walletScheme\":\""
                        + scheme.name()
                        + "\",\"signer\":\"");
    }

    /** The request body for IV, ciphertext and tag in the first bytes of {@code data}. */
    static byte[] body(byte[] data, int length, byte[] ephemeral) {
        ByteBuffer data64 = Base64.getEncoder().encode(ByteBuffer.wrap(data, 0, length));
        byte[] ephemeral64 = Base64.getEncoder().encode(ephemeral);
        byte[] body =
                new byte
                        [BEFORE_DATA.length
                                + data64.remaining()
                                + BEFORE_EPHEMERAL.length
                                + ephemeral64.length
                                + AFTER_EPHEMERAL.length];
        ByteBuffer.wrap(body)
                .put(BEFORE_DATA)
                .put(data64)
                .put(BEFORE_EPHEMERAL)
                .put(ephemeral64)
                .put(AFTER_EPHEMERAL);
        return body;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
