package io.sharelift.share.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.practice.Pool;
import io.sharelift.practice.Pool.PoolWallet;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.address.Agreement;
import io.sharelift.share.address.WalletKey;
import io.sharelift.share.curve.EdwardsPoint;
import io.sharelift.share.curve.Secp256k1Point;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class SignerTest {

    static List<PoolWallet> wallets() {
        return Pool.wallets();
    }

    @ParameterizedTest(name = "wallet {index}")
    @MethodSource("wallets")
    void bothHalvesOfAWalletNameItAndGiveItsKeyAndAddress(PoolWallet wallet) {
        try (Signer user = Signer.read(wallet.userHalf());
                Signer para = Signer.read(wallet.paraHalf())) {
            assertThat(user.walletId()).contains(wallet.id());
            assertThat(para.walletId()).contains(wallet.id());
            assertThat(user.scheme()).contains(wallet.scheme());
            WalletKey key = WalletKey.of(user).orElseThrow();
            assertThat(WalletKey.of(para)).contains(key);
            assertThat(key.address(wallet.type())).isEqualTo(wallet.address());
            assertThat(key.text()).isEqualTo(wallet.publicKey());
            assertThat(key.compare(wallet.address(), wallet.publicKey()))
                    .isEqualTo(Agreement.AGREES);
            assertThat(key.compareAddress(wallet.addressSecondary()))
                    .isEqualTo(
                            wallet.addressSecondary() == null
                                    ? Agreement.NOT_COMPARABLE
                                    : Agreement.AGREES);
            assertThat(together(user, para)).isEqualTo(publicKey(user));
        }
    }

    @Test
    void theUsersHalfOfADklsWalletIsTheSender() {
        try (DklsSigner signer = (DklsSigner) Signer.read(first(WalletScheme.DKLS).userHalf())) {
            assertThat(signer.party()).isEqualTo(Party.USER);
            assertThat(signer.layout()).isEqualTo(new DklsSigner.Layout(false, 2194, 32));
        }
    }

    @Test
    void thePublicShareOfAnEd25519PartyIsItsSecretTimesTheGenerator() {
        try (Ed25519Signer signer =
                (Ed25519Signer) Signer.read(first(WalletScheme.ED25519).userHalf())) {
            assertThat(signer.number()).isEqualTo(1);
            assertThat(signer.party()).isEqualTo(Party.USER);
            assertThat(EdwardsPoint.BASE.times(signer.secret()).encodeRistretto())
                    .isEqualTo(signer.share(1).orElseThrow());
            assertThat(signer.share(3)).isEmpty();
        }
    }

    @Test
    void closingASignerWipesItsSecretAndItsNameShowsNothing() {
        for (PoolWallet wallet : Pool.wallets()) {
            Signer signer = Signer.read(wallet.userHalf());
            SecretBytes secret =
                    signer instanceof DklsSigner dkls
                            ? dkls.secretShare()
                            : ((Ed25519Signer) signer).secret();
            assertThat(signer.toString()).endsWith("[masked]");
            signer.close();
            assertThat(secret.toString()).contains("masked");
            org.assertj.core.api.Assertions.assertThatIllegalStateException()
                    .isThrownBy(secret::memory);
        }
    }

    @Test
    void aCggmpSignerSaysOnlyWhichWalletItNames() {
        Signer signer =
                read(
                        "{\"WalletId\":\"w-1\",\"Id\":\"USER\",\"Ids\":[\"USER\",\"CAPSULE\"],"
                                + "\"Threshold\":1,\"Signers\":[],\"Config\":\"oWFhAQ==\"}");
        assertThat(signer).isEqualTo(new CggmpSigner(new WalletId("w-1"), 4));
        assertThat(signer.scheme()).contains(WalletScheme.CGGMP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "null",
                "hello",
                "AAAA",
                "e30=",
                "{\"walletId\":\"w\"}",
                "{\"walletId\":\"w\",\"id\":\"USER\",\"senderConfig\":\"9g==\"}",
                "{\"walletId\":\"w\",\"id\":\"USER\",\"senderConfig\":\"!!!!\"}",
                "{\"walletId\":\"w\",\"id\":\"USER\",\"senderConfig\":\"u///////////\"}",
                "{\"walletId\":7,\"id\":\"USER\",\"senderConfig\":{}}",
                "{\"walletId\":\"not a wallet\",\"id\":\"USER\",\"Config\":\"9g==\"}"
            })
    void anUnknownLayoutIsAnAnswerAndNotAnError(String text) {
        assertThat(read(text)).isEqualTo(new UnrecognisedSigner());
        assertThat(WalletKey.of(read(text))).isEmpty();
    }

    @Test
    void aSignerWithMoreMembersThanAnyIsNotRecognisedInsteadOfFillingTheHeap() {
        String members =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> "\"m" + i + "\":1,")
                        .collect(Collectors.joining());
        assertThat(read("{" + members + "\"WalletId\":\"w-1\",\"Config\":\"oA==\"}"))
                .isEqualTo(new UnrecognisedSigner());
    }

    @Property(tries = 300)
    void aSignerThatWasCutOrChangedAnywhereNeverThrows(
            @ForAll @IntRange(max = 11) int which,
            @ForAll @IntRange(max = 3285) int place,
            @ForAll byte changed,
            @ForAll boolean cut) {
        byte[] text = bytes(Pool.wallets().get(which).userHalf());
        int at = place % text.length;
        text[at] = changed;
        byte[] damaged = cut ? java.util.Arrays.copyOf(text, at) : text;
        try (SecretBytes secret = SecretBytes.copyOf(damaged);
                Signer signer = Signer.read(secret)) {
            assertThat(signer).isNotNull();
            WalletKey.of(signer);
        }
    }

    private static Signer read(String text) {
        return Signer.read(SecretBytes.copyOf(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PoolWallet first(WalletScheme scheme) {
        return Pool.wallets().stream().filter(w -> w.scheme() == scheme).findFirst().orElseThrow();
    }

    private static byte[] bytes(SecretBytes secret) {
        byte[] copy = new byte[(int) secret.size()];
        secret.copyTo(copy, 0);
        return copy;
    }

    private static byte[] publicKey(Signer signer) {
        return signer instanceof DklsSigner dkls
                ? dkls.publicKey()
                : ((Ed25519Signer) signer).groupKey();
    }

    private static byte[] together(Signer user, Signer para) {
        if (user instanceof DklsSigner one && para instanceof DklsSigner two) {
            return point(one).plus(point(two)).orElseThrow().compressed();
        }
        EdwardsPoint one = EdwardsPoint.BASE.times(((Ed25519Signer) user).secret());
        EdwardsPoint two = EdwardsPoint.BASE.times(((Ed25519Signer) para).secret());
        return one.doubled().minus(two).encodeRistretto();
    }

    private static Secp256k1Point point(DklsSigner signer) {
        return Secp256k1Point.generatorTimes(signer.secretShare()).orElseThrow();
    }
}
