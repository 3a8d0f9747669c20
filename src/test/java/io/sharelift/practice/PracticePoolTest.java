package io.sharelift.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.practice.Conduct.Claimed;
import io.sharelift.practice.Conduct.How;
import io.sharelift.practice.Conduct.Late;
import io.sharelift.practice.Conduct.OtherAddress;
import io.sharelift.practice.Conduct.SignsWrongly;
import io.sharelift.practice.Conduct.Status;
import io.sharelift.practice.Pool.PoolWallet;
import io.sharelift.share.WalletType;
import io.sharelift.share.address.StatedKey;
import io.sharelift.share.signature.SignatureCheck;
import io.sharelift.share.signature.SignatureText;
import io.sharelift.share.signer.Signer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Pools from files, and the names of conducts. */
final class PracticePoolTest {

    @TempDir Path folder;

    /** Another pool can be given, of the same layout; the one in the repository is small. */
    private static Path pool() throws Exception {
        String given = System.getProperty("sharelift.pool");
        return given != null
                ? Path.of(given)
                : Path.of(
                        Objects.requireNonNull(
                                        PracticePoolTest.class.getResource("/practice/pool.json"))
                                .toURI());
    }

    @Test
    void everyWalletOfAPoolSignsWithBothHalves() throws Exception {
        Random random = new Random(1);
        List<PoolWallet> expected = Pool.read(Files.readAllBytes(pool()));
        try (PracticePool pool = PracticePool.read(pool())) {
            assertThat(pool.wallets()).hasSameSizeAs(expected).isNotEmpty();
            for (int i = 0; i < expected.size(); i++) {
                PoolWallet wallet = expected.get(i);
                byte[] challenge = new byte[32];
                random.nextBytes(challenge);
                byte[] signature = signature(pool.wallets().get(i), wallet, challenge);

                assertThat(Judge.isBy(wallet.publicKey(), challenge, signature)).isTrue();
                assertThat(
                                SignatureCheck.of(
                                        challenge,
                                        signature,
                                        wallet.type(),
                                        new StatedKey(wallet.address(), wallet.publicKey())))
                        .satisfies(
                                it -> {
                                    assertThat(it.isGood()).isTrue();
                                    assertThat(it.otherRecoveryId()).isFalse();
                                });
            }
        }
    }

    private static byte[] signature(KnownWallet known, PoolWallet wallet, byte[] challenge) {
        try (ParaHalf half = ParaHalf.read(known, Objects.requireNonNull(known.paraShare()));
                Halves halves = new Halves(known.scheme(), half::take);
                Signer user = Signer.read(wallet.userHalf())) {
            assertThat(half.counterpart().fits(user)).isTrue();
            assertThat(halves.sign(challenge)).isEmpty();
            halves.keep(user);
            return halves.sign(challenge).orElseThrow();
        }
    }

    @Test
    void theTypeMayBeMissingAndSoMayTheHalf() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("pool.json"),
                        "[{\"id\":\"a\",\"scheme\":\"ED25519\",\"more\":[{}]},"
                                + "{\"paraShare\":\"x\\u0041\",\"scheme\":\"DKLS\",\"id\":\"b\"}]");
        try (PracticePool pool = PracticePool.read(file)) {
            assertThat(pool.wallets())
                    .extracting(KnownWallet::type)
                    .containsExactly(WalletType.SOLANA, WalletType.EVM);
            assertThat(pool.wallets().getFirst().paraShare()).isNull();
            assertThat(Objects.requireNonNull(pool.wallets().getLast().paraShare()).size())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[",
                "[7]",
                "[{}]",
                "[{\"id\":\"a/b\",\"scheme\":\"DKLS\"}]",
                "[{\"id\":\"a\",\"scheme\":\"NEW\"}]",
                "[{\"id\":\"a\",\"scheme\":\"DKLS\"}"
            })
    void whatIsNoPoolIsRefused(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("pool.json"), text);

        assertThatThrownBy(() -> PracticePool.read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void everyConductHasAName() {
        assertThat(
                        List.of(
                                "late:90",
                                "claimed",
                                "Other-Address",
                                "signs-another-key",
                                "signs-another-message",
                                "signs-garbage",
                                "status: asleep"))
                .extracting(name -> Conduct.named(name).orElseThrow())
                .containsExactly(
                        new Late(Duration.ofSeconds(90)),
                        new Claimed(),
                        new OtherAddress(),
                        new SignsWrongly(How.ANOTHER_KEY),
                        new SignsWrongly(How.ANOTHER_MESSAGE),
                        new SignsWrongly(How.GARBAGE),
                        new Status("asleep"));
        for (String name : List.of("", "late", "late:", "late:-1", "late:1.5", "status:", "x:y")) {
            assertThat(Conduct.named(name)).isEmpty();
        }
    }

    @Test
    void aSignatureHasTheLengthOfItsCurve() throws Exception {
        byte[] challenge = new byte[32];
        try (PracticePool pool = PracticePool.read(pool())) {
            KnownWallet known = pool.wallets().getFirst();
            byte[] signature =
                    signature(known, Pool.read(Files.readAllBytes(pool())).getFirst(), challenge);
            assertThat(SignatureText.bytes(SignatureSpelling.WITH_0X.of(signature)))
                    .hasValue(signature);
            assertThat(signature).hasSize(65);
        }
    }
}
