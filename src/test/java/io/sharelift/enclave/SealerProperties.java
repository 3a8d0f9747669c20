package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.Shares;
import io.sharelift.share.UserShare;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;

import java.security.SecureRandom;

/** Random texts in place of signers; none of them opens anything. */
final class SealerProperties {

    private static final TestEnclave ENCLAVE = TestEnclave.generate();

    @Property(tries = 300)
    void anySignerComesOutAsItsLiteralWentIn(
            @ForAll("literals") String literal,
            @ForAll("walletIds") String wallet,
            @ForAll WalletScheme scheme)
            throws EnvelopeException {
        String expected =
                "{\"shares\":[{\"userId\":\"%s\",\"walletId\":\"%s\",\"walletScheme\":\"%s\",\"signer\":\"%s\"}]}"
                        .formatted(wallet, wallet, scheme, literal);
        try (SecretBytes opened = ENCLAVE.open(seal(wallet, scheme, literal));
                SecretBytes wanted = Shares.raw(expected)) {
            assertThat(opened.equals(wanted)).isTrue();
        }
    }

    @Property(tries = 500)
    void changingAnyCharacterOfTheEnvelopeIsRefused(
            @ForAll int where, @ForAll @CharRange(from = ' ', to = '~') char changed) {
        StringBuilder envelope =
                new StringBuilder(TestEnclave.envelope(seal("w", WalletScheme.DKLS, "signer")));
        int at = Math.floorMod(where, envelope.length());
        if (envelope.charAt(at) == changed) {
            return;
        }
        envelope.setCharAt(at, changed);
        assertThatExceptionOfType(EnvelopeException.class)
                .isThrownBy(() -> ENCLAVE.opener().open(envelope.toString()));
    }

    @Property(tries = 100)
    void changingAnyBitOfTheSealedBytesIsRefused(@ForAll int where, @ForAll boolean ofTheKey) {
        String envelope = TestEnclave.envelope(seal("w", WalletScheme.DKLS, "signer"));
        String name = ofTheKey ? "ephemeral" : "encryptedData";
        int from = envelope.indexOf(name) + name.length() + 3;
        String old = envelope.substring(from, envelope.indexOf('"', from));
        byte[] bytes = java.util.Base64.getDecoder().decode(old);
        int bit = Math.floorMod(where, bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        String changed = envelope.replace(old, java.util.Base64.getEncoder().encodeToString(bytes));
        assertThatExceptionOfType(EnvelopeException.class)
                .isThrownBy(() -> ENCLAVE.opener().open(changed));
    }

    @Provide
    Arbitrary<String> literals() {
        Arbitrary<String> plain =
                Arbitraries.strings()
                        .withCharRange(' ', '~')
                        .withCharRange('\u00a0', '\ud7ff')
                        .ofMaxLength(40)
                        .map(text -> text.replace("\\", "").replace("\"", ""));
        Arbitrary<String> escapes =
                Arbitraries.of(
                        "\\\"",
                        "\\\\",
                        "\\/",
                        "\\b",
                        "\\f",
                        "\\n",
                        "\\r",
                        "\\t",
                        "\\u0000",
                        "\\u00E9",
                        "\\ud800",
                        "\\uD834\\uDD1E",
                        "𝄞",
                        "\u007f",
                        "\u2028");
        return Arbitraries.oneOf(plain, escapes)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces))
                .filter(text -> !text.isEmpty());
    }

    @Provide
    Arbitrary<String> walletIds() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars('-', '_')
                .ofMinLength(1)
                .ofMaxLength(128);
    }

    private static SealedShare seal(String wallet, WalletScheme scheme, String literal) {
        WalletId id = new WalletId(wallet);
        try (SecretBytes text = Shares.text(Shares.wallet(wallet, literal));
                UserShare share = UserShare.open(text);
                Sealer sealer = new Sealer(ENCLAVE.key(), new SecureRandom())) {
            return sealer.seal(id, scheme, share.segmentOf(id).orElseThrow().signer());
        }
    }
}
