package io.sharelift.leak;

import io.sharelift.export.Inventory;
import io.sharelift.export.ShareReader;
import io.sharelift.export.WalletRow;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.SignerLiteral;
import io.sharelift.share.UserShare;
import io.sharelift.share.signer.DklsSigner;
import io.sharelift.share.signer.Ed25519Signer;
import io.sharelift.share.signer.Signer;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Learns the secrets of test exports: their signers' text, and the numbers that are in it. */
final class Signers {

    private static final int STEP = 16;

    /** Far into a signer of DKLS it is one long base64 of secrets; before that it names wallets. */
    private static final String DKLS_SECRET = "\"senderConfig\":\"";

    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> signers = new HashSet<>();

    /** Takes note of all signers of an inventory. */
    void learn(Inventory inventory) throws IOException {
        try (ShareReader shares = inventory.shares()) {
            for (WalletRow row : inventory.rows()) {
                if (row.signerBytes() > 0) {
                    try (UserShare share = shares.open(row)) {
                        share.segments().stream()
                                .filter(UserShare.Segment::hasSigner)
                                .forEach(segment -> learn(segment.signer()));
                    }
                }
            }
        }
    }

    private void learn(SignerLiteral literal) {
        try (SecretBytes unescaped = literal.unescaped()) {
            String text =
                    new String(
                            unescaped.memory().toArray(ValueLayout.JAVA_BYTE),
                            StandardCharsets.ISO_8859_1);
            if (!signers.add(text)) {
                return;
            }
            int from = Math.max(0, text.indexOf(DKLS_SECRET));
            Set<String> pieces = new HashSet<>();
            for (int at = from; at + Needles.PIECE <= text.length(); at += STEP) {
                pieces.add(text.substring(at, at + Needles.PIECE));
            }
            pieces.forEach(piece -> seen.merge(piece, 1, Integer::sum));
        }
        try (Signer signer = Signer.read(literal)) {
            switch (signer) {
                case DklsSigner dkls -> learnNumber(dkls.secretShare());
                case Ed25519Signer ed25519 -> learnNumber(ed25519.secret());
                default -> {}
            }
        }
    }

    /** As it is, and with its bytes the other way round, as another library would hold it. */
    private void learnNumber(SecretBytes number) {
        byte[] bytes = number.memory().toArray(ValueLayout.JAVA_BYTE);
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        for (byte[] each : new byte[][] {bytes, turned}) {
            for (int at : new int[] {0, bytes.length - Needles.PIECE}) {
                numbers.add(
                        new String(
                                Arrays.copyOfRange(each, at, at + Needles.PIECE),
                                StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** How many different signers there are. */
    int count() {
        return signers.size();
    }

    /** A piece of a signer that looks different in each spelling, to be planted. */
    byte[] piece() {
        return seen.entrySet().stream()
                .filter(piece -> piece.getValue() == 1 && piece.getKey().contains("/"))
                .map(piece -> piece.getKey().getBytes(StandardCharsets.ISO_8859_1))
                .findFirst()
                .orElseThrow();
    }

    /** What to look for: what two signers have in common is no secret. */
    Needles needles() {
        Needles needles = new Needles();
        seen.forEach(
                (piece, times) -> {
                    if (times == 1) {
                        needles.learn(piece.getBytes(StandardCharsets.ISO_8859_1));
                    }
                });
        numbers.forEach(number -> needles.learn(number.getBytes(StandardCharsets.ISO_8859_1)));
        return needles;
    }

    @Override
    public String toString() {
        return "Signers[" + signers.size() + ", masked]";
    }
}
