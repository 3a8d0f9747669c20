package io.sharelift.practice;

import static io.sharelift.practice.Customer.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.export.Inventory;
import io.sharelift.export.ShareReader;
import io.sharelift.export.WalletRow;
import io.sharelift.practice.Pool.PoolWallet;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.UserShare;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Whether a share that arrives is the right one. */
final class PracticeSharesTest {

    private PracticePara para;
    private Customer customer;

    @BeforeEach
    void start() throws IOException {
        para = PracticePara.start(PracticeSettings.standard().withUntilReady(Duration.ZERO), 0);
        customer = new Customer(para);
    }

    @AfterEach
    void stop() {
        customer.close();
        para.close();
    }

    private static Inventory fixture(String name) throws Exception {
        return Customer.open(
                Path.of(
                        Objects.requireNonNull(
                                        PracticeSharesTest.class.getResource("/exports/" + name))
                                .toURI()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "array.json",
                "array-minified.json",
                "bulk-store.json",
                "legacy.json",
                "multi-segment.json",
                "single-user-share.txt",
                "wallets.ndjson"
            })
    void everyWalletOfAnExportIsTakenByOneWhoKnowsIt(String name) throws Exception {
        Inventory inventory = fixture(name);
        inventory.rows().forEach(row -> para.know(List.of(Customer.known(row))));

        try (ShareReader shares = inventory.shares()) {
            for (WalletRow row : inventory.rows()) {
                assertThat(customer.migrate(shares, row, row).statusCode()).isEqualTo(200);
            }
        }
        assertThat(para.answers()).containsOnlyKeys(200);
    }

    @Test
    void theShareOfAnotherWalletIsRefusedWhoeverItNames() throws Exception {
        List<PoolWallet> pool = Pool.wallets();
        pool.forEach(wallet -> para.know(List.of(Customer.known(wallet))));
        for (int i = 0; i < pool.size(); i++) {
            PoolWallet wallet = pool.get(i);
            PoolWallet other = pool.get((i + 1) % pool.size());
            boolean sameScheme = wallet.scheme() == other.scheme();
            try (SecretBytes renamed = renamed(other.userHalf(), other.id(), wallet.id())) {
                assertThat(code(customer.migrate(wallet, other.userHalf())))
                        .isEqualTo("400 WALLET_MISMATCH");
                assertThat(code(customer.migrate(wallet, renamed)))
                        .isEqualTo(sameScheme ? "400 SHARE_MISMATCH" : "400 SCHEME_MISMATCH");
            }
        }
    }

    @Test
    void anEnvelopeForAnotherWalletIsRefused() throws Exception {
        PoolWallet wallet = Pool.wallets().get(0);
        PoolWallet other = Pool.wallets().get(1);
        para.know(List.of(Customer.known(wallet), Customer.known(other)));

        try (UserShare share = Customer.share(wallet.id(), wallet.userHalf())) {
            byte[] body =
                    customer.seal(
                                    wallet.id(),
                                    wallet.scheme(),
                                    share.segmentOf(wallet.id()).orElseThrow().signer())
                            .body();
            assertThat(code(customer.post(other.id(), body))).isEqualTo("400 WALLET_MISMATCH");
            assertThat(customer.post(wallet.id(), body).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theOtherHalfIsNotTheUsers() throws Exception {
        for (PoolWallet wallet : Pool.wallets()) {
            para.know(List.of(Customer.known(wallet)));
            assertThat(code(customer.migrate(wallet, wallet.paraHalf())))
                    .isEqualTo("400 SHARE_MISMATCH");
            assertThat(customer.migrate(wallet, wallet.userHalf()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aWrongSchemeIsRefused() throws Exception {
        PoolWallet wallet = Pool.wallets().getFirst();
        para.know(List.of(Customer.known(wallet)));

        try (UserShare share = Customer.share(wallet.id(), wallet.userHalf())) {
            assertThat(
                            code(
                                    customer.migrate(
                                            wallet.id(),
                                            WalletScheme.ED25519,
                                            share.segmentOf(wallet.id()).orElseThrow().signer())))
                    .isEqualTo("400 SCHEME_MISMATCH");
        }
    }

    @Test
    void aLayoutThatNobodyKnowsIsTakenIfItCannotBeCompared() throws Exception {
        PoolWallet wallet = Pool.wallets().getFirst();
        para.know(List.of(Customer.known(wallet)));

        try (SecretBytes strange = bytes("a signer of next year")) {
            assertThat(customer.migrate(wallet, strange).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anEnvelopeToTheOldKeyIsRefusedAfterTheKeyHasChanged() throws Exception {
        PoolWallet wallet = Pool.wallets().getFirst();
        para.know(List.of(Customer.known(wallet)));
        var before = customer.enclaveKey();

        try (UserShare share = Customer.share(wallet.id(), wallet.userHalf())) {
            byte[] body =
                    customer.seal(
                                    wallet.id(),
                                    wallet.scheme(),
                                    share.segmentOf(wallet.id()).orElseThrow().signer())
                            .body();
            para.changeEnclaveKey();
            assertThat(code(customer.post(wallet.id(), body)))
                    .isEqualTo("400 INVALID_ENCRYPTED_PAYLOAD");
        }
        assertThat(customer.enclaveKey()).isNotEqualTo(before);
        assertThat(customer.migrate(wallet, wallet.userHalf()).statusCode()).isEqualTo(200);
    }

    @Test
    void ofManyAtOnceOneMigratesAndTheOthersAreTooLate() throws Exception {
        PoolWallet wallet = Pool.wallets().getFirst();
        para.know(List.of(Customer.known(wallet)));
        List<Thread> threads =
                java.util.stream.IntStream.range(0, 32)
                        .mapToObj(
                                i ->
                                        Thread.ofVirtual()
                                                .start(
                                                        () -> {
                                                            try {
                                                                customer.migrate(
                                                                        wallet, wallet.userHalf());
                                                            } catch (IOException
                                                                    | InterruptedException e) {
                                                                throw new AssertionError(e);
                                                            }
                                                        }))
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(para.answers()).containsEntry(200, 33L).containsEntry(409, 31L);
    }

    private static SecretBytes bytes(String text) {
        return SecretBytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A half that names another wallet than it is of. */
    private static SecretBytes renamed(SecretBytes half, WalletId from, WalletId to) {
        byte[] bytes = new byte[(int) half.size()];
        half.copyTo(bytes, 0);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith("{")) {
            return bytes(text.replace(from.value(), to.value()));
        }
        java.util.Base64.Decoder decoder = java.util.Base64.getDecoder();
        String json = new String(decoder.decode(text), StandardCharsets.UTF_8);
        return SecretBytes.copyOf(
                java.util.Base64.getEncoder()
                        .encode(
                                json.replace(from.value(), to.value())
                                        .getBytes(StandardCharsets.UTF_8)));
    }
}
