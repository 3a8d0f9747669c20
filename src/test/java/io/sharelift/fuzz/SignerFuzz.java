package io.sharelift.fuzz;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletType;
import io.sharelift.share.address.Agreement;
import io.sharelift.share.address.WalletKey;
import io.sharelift.share.signer.DklsSigner;
import io.sharelift.share.signer.Ed25519Signer;
import io.sharelift.share.signer.Signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A signer's text in any layout, and the key and addresses that it carries. */
public final class SignerFuzz {

    private SignerFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        byte[] text = FoldedText.wrapped(input);
        try {
            String told = Bounds.hold(text.length, () -> read(text));
            if (!told.equals(read(text))) {
                throw new AssertionError("The same signer says something else.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(byte[] bytes) {
        try (SecretBytes text = SecretBytes.copyOf(bytes);
                Signer signer = Signer.read(text)) {
            Optional<WalletKey> key = WalletKey.of(signer);
            key.ifPresent(SignerFuzz::requireItsOwnAddresses);
            return signer.scheme() + " " + signer.walletId() + " " + sizes(signer) + " " + key;
        }
    }

    private static void requireItsOwnAddresses(WalletKey key) {
        for (WalletType type : WalletType.values()) {
            if (key.compareAddress(key.address(type)) == Agreement.DIFFERS) {
                throw new AssertionError("A key's own address is another's.");
            }
        }
        if (key.comparePublicKey(key.text()) == Agreement.DIFFERS) {
            throw new AssertionError("A key's own text is another's.");
        }
    }

    private static String sizes(Signer signer) {
        return switch (signer) {
            case DklsSigner dkls ->
                    dkls.layout() + " " + dkls.party() + " " + dkls.secretShare().size();
            case Ed25519Signer ed ->
                    ed.party() + " " + ed.secret().size() + " " + ed.share(ed.number()).isPresent();
            default -> "";
        };
    }
}
