package io.sharelift.record.verify;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The machines that a record introduces, and what each of them vouches for. */
final class Signatures {

    /** The kind of event that holds a signature. */
    static final String KIND = "head-signed";

    /** More than any record has; a record that was made to fill the memory stops here. */
    static final int MOST = 1_000;

    private static final int LONGEST_NAME = 200;
    private static final String BEFORE = "sharelift-record-head:";

    /** RFC 8410: what stands before the 32 bytes of a public key to make a SubjectPublicKeyInfo. */
    private static final String HEADER = "302a300506032b6570032100";

    private static final HexFormat HEX = HexFormat.of();

    private final List<WritingMachine> machines = new ArrayList<>();
    private long introduced;
    private @Nullable WritingMachine current;
    private @Nullable PublicKey key;
    private long signed;

    /** Another machine is at work from here on. */
    void introduce(WrittenEvent event) {
        keepCurrent();
        String computer = event.bodyText("computer");
        current =
                new WritingMachine(
                        event.bodyText("machine"),
                        computer.substring(0, Math.min(LONGEST_NAME, computer.length())),
                        event.sequence(),
                        0);
        key = publicKey(current.key());
        introduced++;
    }

    private void keepCurrent() {
        if (current != null && machines.size() < MOST) {
            machines.add(current);
        }
    }

    /** Whether the machine at work is the one that this event says signed. */
    boolean isByCurrent(WrittenEvent event) {
        return current != null && current.key().equals(event.bodyText("machine"));
    }

    /** Whether it is the machine's signature of the event that it names before it. */
    boolean isRight(WrittenEvent event) {
        return isByCurrent(event) && verifies(event.bodyText("signature"), event.previous());
    }

    private boolean verifies(String signature, String hash) {
        if (key == null || !signature.matches("[0-9a-f]{128}")) {
            return false;
        }
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update((BEFORE + hash).getBytes(StandardCharsets.US_ASCII));
            return ed25519.verify(HEX.parseHex(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static @Nullable PublicKey publicKey(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            return null;
        }
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HEX.parseHex(HEADER + hex)));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    /** A right signature vouches for everything before it. */
    void accept(WrittenEvent event) {
        signed = event.sequence();
        if (current != null) {
            current =
                    new WritingMachine(
                            current.key(), current.computer(), current.from(), signed - 1);
        }
    }

    /** The last event that holds a right signature; 0 if none does. */
    long signed() {
        return signed;
    }

    List<WritingMachine> machines() {
        List<WritingMachine> all = new ArrayList<>(machines);
        if (current != null) {
            all.add(current);
        }
        return all;
    }

    /** How many more there are than {@link #machines} has. */
    long unlisted() {
        return Math.max(0, introduced - MOST - 1);
    }
}
