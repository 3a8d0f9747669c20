package io.sharelift.practice;

import static io.sharelift.practice.Customer.code;
import static io.sharelift.practice.Customer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.practice.Pool.PoolWallet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What is answered to whom, status by status. */
final class PracticeParaTest {

    private final PoolWallet wallet = Pool.wallets().getFirst();
    private PracticePara para;
    private Customer customer;

    @BeforeEach
    void start() throws IOException {
        para = PracticePara.start(PracticeSettings.standard().withUntilReady(Duration.ZERO), 0);
        para.know(List.of(Customer.known(wallet)));
        customer = new Customer(para);
    }

    @AfterEach
    void stop() {
        customer.close();
        para.close();
    }

    @Test
    void itAnswersOnThisComputerAlone() throws IOException {
        assertThat(para.base().getScheme()).isEqualTo("http");
        assertThat(InetAddress.getByName(para.base().getHost()).isLoopbackAddress()).isTrue();
        assertThat(para.base().getPort()).isPositive();
    }

    @Test
    void itsKeyIsMadeAnewAtEachStart() throws IOException {
        assertThat(new String(para.apiKey())).matches("sk_practice_[0-9a-f]{48}");
        try (PracticePara other = PracticePara.start(PracticeSettings.standard(), 0)) {
            assertThat(other.apiKey()).isNotEqualTo(para.apiKey());
        }
    }

    @Test
    void theEnclavesKeyIsARealOneWithAFingerprintThatCanBeVerified() throws Exception {
        HttpResponse<String> answer = customer.get("/v1/enclave/public-key");

        EnclaveKey key = EnclaveKey.read(json(answer).get("publicKey").stringValue());
        assertThat(key.spellingOf(json(answer).get("keyFingerprint").stringValue()))
                .hasValueSatisfying(
                        spelling ->
                                assertThat(spelling.inWords())
                                        .isEqualTo(
                                                "SHA-256 of the key's DER bytes, in base64, after"
                                                        + " SHA256:"));
        assertThat(json(answer).get("generatedAt").stringValue())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
    }

    @Test
    void theFingerprintCanBeWrittenInAnotherWay() throws Exception {
        PracticeSettings settings =
                PracticeSettings.standard()
                        .withFingerprint(spki -> HexFormat.ofDelimiter(":").formatHex(spki));
        try (PracticePara other = PracticePara.start(settings, 0);
                Customer there = new Customer(other)) {
            assertThat(
                            json(there.get("/v1/enclave/public-key"))
                                    .get("keyFingerprint")
                                    .stringValue())
                    .startsWith("30:59:30:13");
        }
    }

    @Test
    void theSdkGetsTheEnclavesKeyWithoutVersionAndWithoutSecretKey() throws Exception {
        HttpRequest bare =
                HttpRequest.newBuilder(para.base().resolve("/enclave/public-key")).build();

        assertThat(customer.send(bare).body())
                .isEqualTo(customer.get("/v1/enclave/public-key").body());
    }

    @Test
    void withoutAKeyNothingIsToldAndAWrongOneIsRefused() throws Exception {
        HttpRequest.Builder bare =
                HttpRequest.newBuilder(para.base().resolve("/v1/enclave/public-key"));

        assertThat(code(customer.send(bare.build()))).isEqualTo("401 MISSING_API_KEY");
        assertThat(code(customer.send(bare.header("X-API-Key", "sk_practice_0").build())))
                .isEqualTo("403 INVALID_API_KEY");
    }

    @Test
    void aMigratedWalletIsCreatingInItsAnswerAndThenReady() throws Exception {
        HttpResponse<String> answer = customer.migrate(wallet, wallet.userHalf());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("id").stringValue()).isEqualTo(wallet.id().value());
        assertThat(json(answer).get("status").stringValue()).isEqualTo("creating");
        assertThat(json(answer).has("address")).isFalse();
        HttpResponse<String> later = customer.get("/v1/wallets/" + wallet.id());
        assertThat(json(later).get("status").stringValue()).isEqualTo("ready");
        assertThat(json(later).get("address").stringValue()).isEqualTo(wallet.address());
        assertThat(json(later).get("userIdentifierType").stringValue()).isEqualTo("EMAIL");
    }

    @Test
    void aWalletIsNotReadyBeforeItsTime() throws Exception {
        PracticeSettings slow = PracticeSettings.standard().withUntilReady(Duration.ofDays(1));
        try (PracticePara other = PracticePara.start(slow, 0);
                Customer there = new Customer(other)) {
            other.know(List.of(Customer.known(wallet)));
            assertThat(there.migrate(wallet, wallet.userHalf()).statusCode()).isEqualTo(200);
            assertThat(json(there.get("/v1/wallets/" + wallet.id())).get("status").stringValue())
                    .isEqualTo("creating");
            assertThat(json(there.get("/v1/wallets?status=ready")).get("data").isEmpty()).isTrue();
        }
    }

    @Test
    void aSecondMigrationIsAConflictThatNamesTheWallet() throws Exception {
        customer.migrate(wallet, wallet.userHalf());

        HttpResponse<String> second = customer.migrate(wallet, wallet.userHalf());
        assertThat(code(second)).isEqualTo("409 WALLET_ALREADY_MIGRATED");
        assertThat(json(second).get("walletId").stringValue()).isEqualTo(wallet.id().value());
    }

    @Test
    void aWalletOfAnotherProjectIsNotFound() throws Exception {
        PoolWallet stranger = Pool.wallets().get(1);

        assertThat(code(customer.migrate(stranger, stranger.userHalf())))
                .isEqualTo("404 WALLET_NOT_FOUND");
        assertThat(code(customer.get("/v1/wallets/" + stranger.id())))
                .isEqualTo("404 WALLET_NOT_FOUND");
    }

    @Test
    void whatIsNoEnvelopeIsRefusedAndTheWalletStaysAsItWas() throws Exception {
        for (String body :
                List.of(
                        "",
                        "[]",
                        "not json",
                        "{}",
                        "{\"encryptedPayload\":7}",
                        "{\"encryptedPayload\":\"\"}",
                        "{\"encryptedPayload\":\"{}\"}")) {
            HttpResponse<String> answer = customer.post(wallet.id(), body.getBytes(UTF_8));
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(json(answer).get("message").stringValue()).endsWith(".");
        }
        assertThat(customer.migrate(wallet, wallet.userHalf()).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyLargerThanAnyShareIsRefused() throws Exception {
        byte[] large = new byte[(24 << 20) + 1];

        assertThat(code(customer.post(wallet.id(), large))).isEqualTo("400 PAYLOAD_TOO_LARGE");
    }

    @Test
    void whereNothingIsThereIsNothing() throws Exception {
        for (String path :
                List.of("/", "/v1", "/v1/wallets/", "/v2/wallets", "/v1/wallets/a/b/c")) {
            assertThat(customer.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(
                        customer.send(
                                        customer.request("/v1/wallets/" + wallet.id())
                                                .DELETE()
                                                .build())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRequestKeepsItsIdOrGetsOne() throws Exception {
        String id = UUID.randomUUID().toString();

        HttpResponse<String> named =
                customer.send(customer.request("/v1/wallets").header("X-Request-Id", id).build());
        HttpResponse<String> nameless = customer.get("/v1/wallets");
        assertThat(named.headers().firstValue("X-Request-Id")).contains(id);
        assertThat(nameless.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(given -> assertThat(UUID.fromString(given)).isNotNull());
    }

    @Test
    void moreThanTheLimitIsToldWhenToComeBack() throws Exception {
        PracticeSettings limited = PracticeSettings.standard().withLimit(0.1, 3);
        try (PracticePara other = PracticePara.start(limited, 0);
                Customer there = new Customer(other)) {
            for (int i = 0; i < 3; i++) {
                assertThat(there.get("/v1/wallets").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = there.get("/v1/wallets");
            assertThat(code(refused)).isEqualTo("429 TOO_MANY_REQUESTS");
            assertThat(refused.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(
                            seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 10));
            assertThat(other.answers()).containsEntry(200, 3L).containsEntry(429, 1L);
        }
    }

    @Test
    void aTakenPortIsSaidAtOnce() {
        PracticeSettings taken = PracticeSettings.standard().withPort(para.base().getPort());

        assertThatThrownBy(() -> PracticePara.start(taken, 0)).isInstanceOf(IOException.class);
    }

    @Test
    void afterClosingNobodyAnswers() {
        para.close();

        assertThatThrownBy(() -> customer.get("/v1/wallets")).isInstanceOf(IOException.class);
    }
}
