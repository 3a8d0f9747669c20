package io.sharelift.practice;

import static io.sharelift.practice.Customer.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.export.Inventory;
import io.sharelift.export.ShareReader;
import io.sharelift.export.WalletRow;
import io.sharelift.practice.Conduct.How;
import io.sharelift.practice.Pool.PoolWallet;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;
import io.sharelift.share.address.StatedKey;
import io.sharelift.share.signature.SignatureCheck;
import io.sharelift.share.signature.SignatureCheck.Verdict;
import io.sharelift.share.signature.SignatureText;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Whether the practice Para really signs, and what it does when it is told not to. */
final class SigningTest {

    private final Random random = new Random(4711);

    @TempDir Path folder;
    private PracticePara para;
    private Customer customer;

    @BeforeEach
    void start() throws IOException {
        start(PracticeSettings.standard().withUntilReady(Duration.ZERO), 0);
    }

    private void start(PracticeSettings settings, int wallets) throws IOException {
        para = PracticePara.start(settings, wallets);
        customer = new Customer(para);
    }

    @AfterEach
    void stop() {
        customer.close();
        para.close();
    }

    private byte[] challenge() {
        byte[] challenge = new byte[32];
        random.nextBytes(challenge);
        return challenge;
    }

    private static KnownWallet whole(PoolWallet wallet) {
        return Customer.known(wallet).withParaShare(wallet.paraHalf());
    }

    private PoolWallet migrated(int number) throws Exception {
        PoolWallet wallet = Pool.wallets().get(number);
        para.know(List.of(whole(wallet)));
        assertThat(customer.migrate(wallet, wallet.userHalf()).statusCode()).isEqualTo(200);
        return wallet;
    }

    private static byte[] signature(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SignatureText.bytes(Customer.json(answer).get("signature").stringValue())
                .orElseThrow();
    }

    private SignatureCheck check(PoolWallet wallet) throws Exception {
        byte[] challenge = challenge();
        return SignatureCheck.of(
                challenge,
                signature(customer.sign(wallet.id(), challenge)),
                wallet.type(),
                new StatedKey(wallet.address(), wallet.publicKey()));
    }

    @Test
    void everyWalletOfWhichBothHalvesAreHereReallySigns() throws Exception {
        for (int i = 0; i < Pool.wallets().size(); i++) {
            PoolWallet wallet = migrated(i);
            byte[] challenge = challenge();
            byte[] signature = signature(customer.sign(wallet.id(), challenge));

            assertThat(Judge.isBy(wallet.publicKey(), challenge, signature)).isTrue();
            assertThat(Judge.isBy(wallet.publicKey(), challenge(), signature)).isFalse();
            for (StatedKey expected :
                    List.of(
                            new StatedKey(wallet.address(), null),
                            new StatedKey(null, wallet.publicKey()))) {
                assertThat(SignatureCheck.of(challenge, signature, wallet.type(), expected))
                        .satisfies(
                                it -> {
                                    assertThat(it.isGood()).isTrue();
                                    assertThat(it.otherRecoveryId()).isFalse();
                                    assertThat(it.highS()).isFalse();
                                });
            }
        }
    }

    @Test
    void itsOwnWalletsSignOnceTheyAreReady() throws Exception {
        stop();
        start(PracticeSettings.standard().withUntilReady(Duration.ZERO), 80);
        Path export = folder.resolve("own.json");
        para.writeExport(export);
        Inventory inventory = Customer.open(export);
        int signed = 0;
        try (ShareReader shares = inventory.shares()) {
            for (WalletRow row : inventory.rows()) {
                WalletId id = row.walletId();
                if (id == null || row.blocked()) {
                    continue;
                }
                int status = migrate(shares, row);
                byte[] challenge = challenge();
                HttpResponse<String> answer = customer.sign(id, challenge);
                if (status == 200 || status == 409) {
                    byte[] signature = signature(answer);
                    signed++;
                    assertThat(Judge.isBy(String.valueOf(row.publicKey()), challenge, signature))
                            .isTrue();
                    assertThat(
                                    SignatureCheck.of(
                                                    challenge,
                                                    signature,
                                                    row.type(),
                                                    new StatedKey(row.address(), null))
                                            .isGood())
                            .isTrue();
                } else {
                    assertThat(code(answer))
                            .isEqualTo(
                                    status == 404
                                            ? "404 WALLET_NOT_FOUND"
                                            : "409 WALLET_NOT_READY");
                }
            }
        }
        assertThat(signed).isGreaterThan(60);
    }

    private int migrate(ShareReader shares, WalletRow row) throws Exception {
        while (true) {
            try {
                int status = customer.migrate(shares, row, row).statusCode();
                if (status != 500) {
                    return status;
                }
            } catch (IOException cut) {
                // As one wallet in forty is; the next answer is that it has been migrated.
            }
        }
    }

    @Test
    void aWalletSignsOnlyWhenItIsReady() throws Exception {
        stop();
        start(PracticeSettings.standard().withUntilReady(Duration.ofDays(1)), 0);
        PoolWallet wallet = Pool.wallets().getFirst();
        para.know(List.of(whole(wallet)));

        assertThat(code(customer.sign(wallet.id(), challenge()))).isEqualTo("409 WALLET_NOT_READY");
        customer.migrate(wallet, wallet.userHalf());
        assertThat(code(customer.sign(wallet.id(), challenge()))).isEqualTo("409 WALLET_NOT_READY");
        para.behave(wallet.id(), new Conduct.Late(Duration.ZERO));
        assertThat(check(wallet).isGood()).isTrue();
        assertThat(code(customer.sign(new WalletId("nobody"), challenge())))
                .isEqualTo("404 WALLET_NOT_FOUND");
    }

    @Test
    void aWalletWhoseOtherHalfIsNotHereSaysThatItCannotSign() throws Exception {
        PoolWallet wallet = Pool.wallets().getFirst();
        para.know(List.of(Customer.known(wallet)));
        customer.migrate(wallet, wallet.userHalf());

        HttpResponse<String> answer = customer.sign(wallet.id(), challenge());

        assertThat(code(answer)).isEqualTo("422 SIGNING_NOT_POSSIBLE");
        assertThat(Customer.json(answer).get("message").stringValue())
                .contains("other half is not known here");
    }

    @Test
    void withParasHalfAShareIsCheckedByArithmetic() throws Exception {
        for (PoolWallet wallet : Pool.wallets()) {
            para.know(List.of(whole(wallet)));
            assertThat(code(customer.migrate(wallet, wallet.paraHalf())))
                    .isEqualTo("400 SHARE_MISMATCH");
        }
    }

    @Test
    void aHalfOfAnotherWalletIsNotTakenForParas() {
        PoolWallet one = Pool.wallets().get(0);
        PoolWallet two = Pool.wallets().get(1);
        for (var half : List.of(two.paraHalf(), one.userHalf())) {
            assertThatThrownBy(() -> para.know(List.of(Customer.known(one).withParaShare(half))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(one.id().value());
        }
    }

    @Test
    void whatIsNotDataIsRefused() throws Exception {
        PoolWallet wallet = migrated(0);
        for (String body :
                List.of(
                        "",
                        "[]",
                        "{}",
                        "{\"data\":7}",
                        "{\"data\":\"\"}",
                        "{\"data\":\"0x\"}",
                        "{\"data\":\"0x0\"}",
                        "{\"data\":\"0xzz\"}",
                        "{\"data\":\"0x00\"}",
                        "{\"data\":\"" + "00".repeat(32) + "\"}",
                        "{\"data\":\"0x" + "00".repeat(33) + "\"}")) {
            assertThat(code(customer.sign(wallet.id(), body))).isEqualTo("400 INVALID_REQUEST");
        }
    }

    @Test
    void theSpellingOfSignaturesIsASetting() throws Exception {
        assertThat(spelt(migrated(0))).doesNotStartWith("0x").hasSize(130);
        stop();
        start(
                PracticeSettings.standard()
                        .withUntilReady(Duration.ZERO)
                        .withSignature(SignatureSpelling.WITH_0X),
                0);
        assertThat(spelt(migrated(0))).startsWith("0x").hasSize(132);
        assertThat(check(Pool.wallets().getFirst()).isGood()).isTrue();
    }

    private String spelt(PoolWallet wallet) throws Exception {
        return Customer.json(customer.sign(wallet.id(), challenge()))
                .get("signature")
                .stringValue();
    }

    @ParameterizedTest
    @EnumSource(How.class)
    void aWalletThatSignsWronglyIsFoundOut(How how) throws Exception {
        for (int i : new int[] {0, 3, 6, 9}) {
            PoolWallet wallet = migrated(i);
            assertThat(check(wallet).isGood()).isTrue();
            assertThat(para.behave(wallet.id(), new Conduct.SignsWrongly(how))).isTrue();

            assertThat(check(wallet).verdict())
                    .isEqualTo(how == How.GARBAGE ? Verdict.NOT_A_SIGNATURE : Verdict.OTHER_KEY);
        }
    }

    @Test
    void theSignatureOfAStrangerIsAProperOne() throws Exception {
        PoolWallet wallet = migrated(0);
        para.behave(wallet.id(), new Conduct.SignsWrongly(How.ANOTHER_KEY));

        assertThat(check(wallet).signedBy()).isNotNull().isEqualTo(check(wallet).signedBy());
        assertThat(check(wallet).signedBy()).isNotEqualTo(wallet.address());
    }

    @Test
    void aClaimedWalletTakesItsShareAndNeverBecomesReadyNorSigns() throws Exception {
        PoolWallet wallet = Pool.wallets().getFirst();
        para.know(List.of(whole(wallet)));
        para.behave(wallet.id(), new Conduct.Claimed());

        assertThat(customer.migrate(wallet, wallet.userHalf()).statusCode()).isEqualTo(200);
        assertThat(listed(wallet).get("status").stringValue()).isEqualTo("creating");
        assertThat(code(customer.sign(wallet.id(), challenge()))).isEqualTo("409 WALLET_CLAIMED");
        assertThat(code(customer.migrate(wallet, wallet.userHalf())))
                .isEqualTo("409 WALLET_ALREADY_MIGRATED");
    }

    private JsonNode listed(PoolWallet wallet) throws Exception {
        JsonNode one = Customer.json(customer.get("/v1/wallets/" + wallet.id()));
        for (JsonNode each : Customer.json(customer.get("/v1/wallets?limit=100")).get("data")) {
            if (each.get("id").equals(one.get("id"))) {
                assertThat(each).isEqualTo(one);
            }
        }
        return one;
    }

    @Test
    void anotherAddressIsListedAndTheRightKeySigns() throws Exception {
        for (int i : new int[] {0, 3, 6, 9}) {
            PoolWallet wallet = migrated(i);
            StatedKey ours = new StatedKey(wallet.address(), wallet.publicKey());
            assertThat(ours.compare(stated(wallet))).hasToString("AGREES");
            para.behave(wallet.id(), new Conduct.OtherAddress());

            assertThat(ours.compare(stated(wallet))).hasToString("DIFFERS");
            assertThat(stated(wallet).contradictsItself()).isFalse();
            assertThat(check(wallet).isGood()).isTrue();
            assertThat(
                            Customer.json(
                                            customer.get(
                                                    "/v1/wallets?address="
                                                            + stated(wallet).address()))
                                    .get("data"))
                    .hasSize(1);
        }
    }

    private StatedKey stated(PoolWallet wallet) throws Exception {
        JsonNode listed = listed(wallet);
        return new StatedKey(
                listed.get("address").stringValue(), listed.get("publicKey").stringValue());
    }

    @Test
    void aStatusWordThatNobodyKnowsIsListedAndFitsNoFilter() throws Exception {
        PoolWallet wallet = migrated(0);
        para.behave(wallet.id(), new Conduct.Status("hibernating"));

        assertThat(listed(wallet).get("status").stringValue()).isEqualTo("hibernating");
        for (String status : List.of("ready", "creating")) {
            assertThat(Customer.json(customer.get("/v1/wallets?status=" + status)).get("data"))
                    .isEmpty();
        }
    }

    @Test
    void severalThingsCanBeWrongWithOneWallet() throws Exception {
        PoolWallet wallet = Pool.wallets().getFirst();
        para.know(List.of(whole(wallet)));
        para.behave(wallet.id(), new Conduct.SignsWrongly(How.ANOTHER_MESSAGE));
        para.behave(wallet.id(), new Conduct.Late(Duration.ofDays(1)));
        customer.migrate(wallet, wallet.userHalf());

        assertThat(listed(wallet).get("status").stringValue()).isEqualTo("creating");
        para.behave(wallet.id(), new Conduct.Late(Duration.ZERO));
        assertThat(listed(wallet).get("status").stringValue()).isEqualTo("ready");
        assertThat(check(wallet).verdict()).isEqualTo(Verdict.OTHER_KEY);
    }

    @Test
    void aWalletOfAnotherParaCannotBeTold() {
        assertThat(para.behave(new WalletId("nobody"), new Conduct.Claimed())).isFalse();
    }

    @Test
    void aSchemeThatIsNotSignedWithHereSaysSo() throws Exception {
        WalletId id = new WalletId("cggmp");
        para.know(
                List.of(new KnownWallet(id, WalletScheme.CGGMP, WalletType.EVM, null, null, null)));
        para.behave(id, new Conduct.Late(Duration.ZERO));

        assertThat(code(customer.sign(id, challenge()))).isEqualTo("409 WALLET_NOT_READY");
    }
}
