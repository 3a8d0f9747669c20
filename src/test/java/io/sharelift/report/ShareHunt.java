package io.sharelift.report;

import io.sharelift.export.Inventory;
import io.sharelift.export.ShareReader;
import io.sharelift.export.WalletRow;
import io.sharelift.share.UserShare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Looks for shares of test exports: as they are, and in base64 at each of its three offsets. */
public final class ShareHunt {

    private static final int LENGTH = 32;
    private static final int STEP = 8;

    private final Set<String> wanted = new HashSet<>();

    /** Pieces of what a signer repeats of wallets, which everybody may know. */
    private final Set<String> shown = new HashSet<>();

    private int signers;

    /** Learns all signers of an inventory. */
    public static ShareHunt of(Inventory inventory) throws IOException {
        ShareHunt hunt = new ShareHunt();
        for (WalletRow row : inventory.rows()) {
            hunt.show(String.valueOf(row.walletId()));
            hunt.show(String.valueOf(row.address()));
            hunt.show(String.valueOf(row.publicKey()));
        }
        try (ShareReader shares = inventory.shares()) {
            for (WalletRow row : inventory.rows()) {
                if (row.signerBytes() > 0) {
                    try (UserShare share = shares.open(row)) {
                        for (UserShare.Segment segment : share.segments()) {
                            if (segment.hasSigner()) {
                                byte[] signer = new byte[(int) segment.signer().size()];
                                segment.signer().copyTo(signer, 0);
                                hunt.learn(signer);
                            }
                        }
                    }
                }
            }
        }
        return hunt;
    }

    private void show(String text) {
        for (int at = 0; at + LENGTH <= text.length(); at++) {
            shown.add(text.substring(at, at + LENGTH));
        }
    }

    private void learn(byte[] signer) {
        signers++;
        for (int at = 0; at + LENGTH + 2 <= signer.length; at += STEP) {
            String raw = new String(signer, at, LENGTH, StandardCharsets.ISO_8859_1);
            if (!shown.contains(raw)) {
                wanted.add(raw);
            }
            for (int offset = 0; offset < 3; offset++) {
                // 24 bytes are 32 letters, wherever the encoding began.
                byte[] piece = Arrays.copyOfRange(signer, at + offset, at + offset + 24);
                wanted.add(Base64.getEncoder().encodeToString(piece));
            }
        }
    }

    /** How many signers it knows. */
    public int signers() {
        return signers;
    }

    /** A piece of a share that is in these bytes. */
    public Optional<String> foundIn(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int i = 0; i + LENGTH <= text.length(); i++) {
            String piece = text.substring(i, i + LENGTH);
            if (wanted.contains(piece)) {
                return Optional.of("at byte " + i);
            }
        }
        return Optional.empty();
    }
}
