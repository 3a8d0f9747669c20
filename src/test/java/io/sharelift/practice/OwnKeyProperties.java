package io.sharelift.practice;

import static org.assertj.core.api.Assertions.assertThat;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.address.WalletKey;
import io.sharelift.share.signer.DklsSigner;
import io.sharelift.share.signer.Ed25519Signer;
import io.sharelift.share.signer.Party;
import io.sharelift.share.signer.Signer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;

/** The halves that the practice Para makes, read by the product's own reader. */
final class OwnKeyProperties {

    private static final WalletId WALLET = new WalletId("0a1b2c3d-0000-4000-8000-000000000001");

    private static Signer signer(OwnKey key) {
        try (SecretText text = new SecretText()) {
            key.writeSigner(WALLET, text);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            text.writeTo(out);
            return Signer.read(SecretBytes.copyOf(out.toByteArray()));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static OwnKey make(Drawing drawing, boolean ed25519, int number) {
        return ed25519
                ? OwnEd25519Key.make(drawing, "w" + number)
                : OwnDklsKey.make(drawing, "w" + number);
    }

    @Property(tries = 60)
    void theUsersHalfIsReadAndFitsItsOwnWalletAlone(@ForAll boolean ed25519, @ForAll int number) {
        try (Drawing drawing = new Drawing()) {
            OwnKey key = make(drawing, ed25519, number);
            OwnKey other = make(drawing, ed25519, number + 1);
            try (Signer signer = signer(key)) {
                assertThat(signer.walletId()).contains(WALLET);
                assertThat(WalletKey.of(signer)).contains(key.key());
                assertThat(key.counterpart().fits(signer)).isTrue();
                assertThat(key.wrongCounterpart().fits(signer)).isFalse();
                assertThat(other.counterpart().fits(signer)).isFalse();
                switch (signer) {
                    case DklsSigner dkls -> {
                        assertThat(dkls.party()).isEqualTo(Party.USER);
                        assertThat(dkls.layout()).isEqualTo(new DklsSigner.Layout(false, 2194, 32));
                    }
                    case Ed25519Signer ed -> assertThat(ed.number()).isEqualTo(1);
                    default -> throw new AssertionError("not recognised");
                }
            }
        }
    }

    @Property(tries = 60)
    void oneWrongBitOfTheSecretDoesNotFit(
            @ForAll boolean ed25519, @ForAll @IntRange(min = 0, max = 247) int bit) {
        try (Drawing drawing = new Drawing()) {
            OwnKey key = make(drawing, ed25519, 0);
            try (Signer signer = signer(key)) {
                SecretBytes secret =
                        switch (signer) {
                            case DklsSigner dkls -> dkls.secretShare();
                            case Ed25519Signer ed -> ed.secret();
                            default -> throw new AssertionError("not recognised");
                        };
                int at = ed25519 ? bit / 8 : 31 - bit / 8;
                byte changed = (byte) (secret.memory().get(JAVA_BYTE, at) ^ (1 << (bit % 8)));
                secret.memory().set(JAVA_BYTE, at, changed);
                assertThat(key.counterpart().fits(signer)).isFalse();
            }
        }
    }

    @Property(tries = 200)
    void aNumberIsBelowTheOrderAndNeverZero(
            @ForAll @IntRange(min = 2, max = 1000) int order, @ForAll int number) {
        try (Drawing drawing = new Drawing();
                SecretBytes scalar = drawing.scalar("n" + number, BigInteger.valueOf(order))) {
            BigInteger value = new BigInteger(1, scalar.memory().toArray(JAVA_BYTE));
            assertThat(value).isBetween(BigInteger.ONE, BigInteger.valueOf(order - 1));
        }
    }
}
