package io.sharelift.record;

import io.sharelift.share.OwnerOnly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The Ed25519 key with which this machine signs how far a record has come. */
public final class MachineKey {

    /** RFC 8410: an Ed25519 public key is these twelve bytes and the thirty-two of the key. */
    private static final int HEADER = 12;

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";
    private static final String SECOND_BEGIN = "-----BEGIN PUBLIC KEY-----\n";
    private static final String SECOND_END = "\n-----END PUBLIC KEY-----\n";

    private final PrivateKey key;
    private final String publicHex;

    private MachineKey(PrivateKey key, PublicKey shown) {
        this.key = key;
        byte[] spki = shown.getEncoded();
        this.publicHex = HexFormat.of().formatHex(spki, HEADER, spki.length);
    }

    /** A key that nobody keeps. */
    public static MachineKey generate() {
        KeyPair pair = newPair();
        return new MachineKey(pair.getPrivate(), pair.getPublic());
    }

    /**
     * The key in this file, which is made, for its owner alone to read, if it is not there.
     *
     * @throws IOException if there is something else in the file, or it can be neither read nor
     *     made; its message is a sentence
     */
    public static MachineKey inFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        try {
            return read(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    "The key of this computer in "
                            + file
                            + " cannot be read. Records can be signed with a new one: move the file"
                            + " away, and records from before count as another computer's.",
                    e);
        }
    }

    /** The public key, 32 bytes in lower-case hex. */
    public String publicHex() {
        return publicHex;
    }

    /** The signature, 64 bytes in lower-case hex. */
    String sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign with Ed25519.", e);
        }
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no Ed25519.", e);
        }
    }

    /** Two programs that start at once end with the same key: the first to make it wins. */
    private static void make(Path file) throws IOException {
        KeyPair pair = newPair();
        Base64.Encoder base64 = Base64.getMimeEncoder(64, new byte[] {'\n'});
        byte[] secret = pair.getPrivate().getEncoded();
        byte[] text =
                (BEGIN
                                + base64.encodeToString(secret)
                                + END
                                + SECOND_BEGIN
                                + base64.encodeToString(pair.getPublic().getEncoded())
                                + SECOND_END)
                        .getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(secret, (byte) 0);
        try {
            OwnerOnly.makeOnce(
                    file,
                    channel -> {
                        ByteBuffer rest = ByteBuffer.wrap(text);
                        while (rest.hasRemaining()) {
                            channel.write(rest);
                        }
                    });
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private static MachineKey read(String text) throws GeneralSecurityException {
        KeyFactory ed25519 = KeyFactory.getInstance("Ed25519");
        return new MachineKey(
                ed25519.generatePrivate(new PKCS8EncodedKeySpec(between(text, BEGIN, END))),
                ed25519.generatePublic(
                        new X509EncodedKeySpec(between(text, SECOND_BEGIN, SECOND_END))));
    }

    private static byte[] between(String text, String begin, String end) {
        int from = text.indexOf(begin);
        int to = text.indexOf(end, Math.max(0, from));
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("No key there.");
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }
}
