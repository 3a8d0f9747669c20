package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.sharelift.enclave.SealingVectors.Pinned;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.Shares;
import io.sharelift.share.UserShare;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

final class RepeatGuardTest {

    private static final WalletId WALLET = new WalletId("wallet-1");
    private static final TestEnclave ENCLAVE = TestEnclave.generate();
    private static final byte[] IV = "twelve bytes".getBytes(US_ASCII);
    private static final byte[] OTHER_IV = "twelve other".getBytes(US_ASCII);

    private final RepeatGuard guard = new RepeatGuard();
    private final UserShare share = share();

    @AfterEach
    void wipe() {
        share.close();
    }

    @Test
    void aStuckGeneratorSealsOnceAndNeverAgainNotEvenInAnotherWorker() {
        try (Sealer one = sealer(Generators.stuckAt(0x42));
                Sealer other = sealer(Generators.stuckAt(0x42))) {
            seal(one);
            assertThatExceptionOfType(RepeatedRandomnessException.class)
                    .isThrownBy(() -> seal(one))
                    .withMessageContaining("repeats itself");
            refused(other);
        }
    }

    @Test
    void aGeneratorThatBeginsAgainMuchLaterIsNoticedAtOnce() {
        try (Sealer sealer = sealer(Generators.beginningAgainAfter(2 * 1500, 7))) {
            for (int i = 0; i < 1500; i++) {
                seal(sealer);
            }
            refused(sealer);
        }
    }

    @Test
    void aGeneratorThatGoesToAndFroIsNoticed() {
        try (Sealer one = sealer(Generators.stuckAt(0x21));
                Sealer other = sealer(Generators.stuckAt(0x22))) {
            seal(one);
            seal(other);
            refused(one);
        }
    }

    @Test
    void ofTwoWorkersWhoseGeneratorsBeganAlikeOnlyOneSealsWithEachNumber() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<List<SealedShare>> worker =
                () -> {
                    List<SealedShare> sealed = new ArrayList<>();
                    try (Sealer sealer = sealer(Generators.beginningAgainAfter(1 << 20, 11))) {
                        start.await();
                        for (int i = 0; i < 300; i++) {
                            sealed.add(seal(sealer));
                        }
                    } catch (RepeatedRandomnessException noticed) {
                        assertThat(sealed).hasSizeLessThan(300);
                    }
                    return sealed;
                };
        List<String> keys = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<List<SealedShare>> done : threads.invokeAll(List.of(worker, worker))) {
                done.get().forEach(envelope -> keys.add(ephemeral(envelope)));
            }
        }
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void ofTwoThreadsThatDrawOneKeyAtOneMomentExactlyOneMaySeal() throws Exception {
        int rounds = 3000;
        RepeatGuard[] guards =
                Stream.generate(RepeatGuard::new).limit(rounds).toArray(RepeatGuard[]::new);
        byte[] key = TestEnclave.generate().key().spki();
        AtomicInteger arrived = new AtomicInteger();
        AtomicInteger allowed = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        Callable<Integer> worker =
                () -> {
                    byte[] iv = new byte[Randomness.IV];
                    for (int i = 0; i < rounds; i++) {
                        iv[0]++;
                        arrived.incrementAndGet();
                        while (arrived.get() < 2 * (i + 1)) {
                            Thread.onSpinWait();
                        }
                        try {
                            guards[i].take(key, iv);
                            allowed.incrementAndGet();
                        } catch (RepeatedRandomnessException noticed) {
                            refused.incrementAndGet();
                        }
                    }
                    return rounds;
                };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> done : threads.invokeAll(List.of(worker, worker))) {
                assertThat(done.get()).isEqualTo(rounds);
            }
        }
        assertThat(allowed).hasValue(rounds);
        assertThat(refused).hasValue(rounds);
    }

    @Test
    void aRepeatedKeyAloneIsRefused() {
        try (Sealer one = pinned(BigInteger.TEN, IV);
                Sealer other = pinned(BigInteger.TEN, OTHER_IV)) {
            seal(one);
            refused(other);
        }
    }

    @Test
    void aRepeatedIvAloneIsRefused() {
        try (Sealer one = pinned(BigInteger.valueOf(77), IV);
                Sealer other = pinned(BigInteger.valueOf(78), IV)) {
            seal(one);
            refused(other);
        }
    }

    @Test
    void aNumberAndItsNegativeGiveOneAesKeyAndAreNotBothUsed() {
        try (Sealer one = pinned(BigInteger.valueOf(79), IV);
                Sealer other = pinned(P256.ORDER.subtract(BigInteger.valueOf(79)), OTHER_IV)) {
            seal(one);
            refused(other);
        }
    }

    @Test
    void onceItRepeatedAGeneratorIsNotTrustedAgain() {
        try (Sealer stuck = sealer(Generators.stuckAt(0x33));
                Sealer good = sealer(new SecureRandom())) {
            seal(good);
            seal(stuck);
            refused(stuck);
            refused(good);
        }
    }

    @Test
    void allSealersOfTheProgramHaveOneGuard() throws ReflectiveOperationException {
        var field = Sealer.class.getDeclaredField("guard");
        field.setAccessible(true);
        try (Sealer one = new Sealer(ENCLAVE.key(), new SecureRandom());
                Sealer other = new Sealer(TestEnclave.generate().key(), new SecureRandom())) {
            assertThat(field.get(one)).isSameAs(field.get(other)).isInstanceOf(RepeatGuard.class);
        }
    }

    private void refused(Sealer sealer) {
        assertThatExceptionOfType(RepeatedRandomnessException.class).isThrownBy(() -> seal(sealer));
    }

    private Sealer sealer(SecureRandom random) {
        return new Sealer(ENCLAVE.key(), Randomness.of(random), guard);
    }

    private Sealer pinned(BigInteger scalar, byte[] iv) {
        return new Sealer(ENCLAVE.key(), Pinned.of(scalar, iv), guard);
    }

    private SealedShare seal(Sealer sealer) {
        return sealer.seal(
                WALLET, WalletScheme.DKLS, share.segmentOf(WALLET).orElseThrow().signer());
    }

    private static UserShare share() {
        try (SecretBytes text = Shares.text(Shares.wallet(WALLET.value(), "the same signer"))) {
            return UserShare.open(text);
        }
    }

    private static String ephemeral(SealedShare sealed) {
        String envelope = TestEnclave.envelope(sealed);
        return Arrays.asList(envelope.split("\"ephemeral\":\"", -1)).getLast();
    }
}
