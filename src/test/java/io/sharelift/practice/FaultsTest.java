package io.sharelift.practice;

import static io.sharelift.practice.Customer.code;
import static io.sharelift.practice.Customer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.practice.Pool.PoolWallet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** What can be made to go wrong. */
final class FaultsTest {

    private final PoolWallet wallet = Pool.wallets().get(0);
    private final PoolWallet other = Pool.wallets().get(1);
    private PracticePara para;
    private Customer customer;

    @BeforeEach
    void start() throws IOException {
        para = PracticePara.start(PracticeSettings.standard().withUntilReady(Duration.ZERO), 0);
        para.know(List.of(Customer.known(wallet), Customer.known(other)));
        customer = new Customer(para);
    }

    @AfterEach
    void stop() {
        customer.close();
        para.close();
    }

    private boolean ready(PoolWallet which) throws IOException, InterruptedException {
        return json(customer.get("/v1/wallets/" + which.id()))
                .get("status")
                .stringValue()
                .equals("ready");
    }

    @Test
    void aFaultHappensAsOftenAsItWasToldAndToThatWalletAlone() throws Exception {
        para.faults().migrating(wallet.id(), 2, Fault.trouble());

        assertThat(customer.migrate(other, other.userHalf()).statusCode()).isEqualTo(200);
        for (int i = 0; i < 2; i++) {
            assertThat(code(customer.migrate(wallet, wallet.userHalf())))
                    .isEqualTo("500 INTERNAL_ERROR");
        }
        assertThat(ready(wallet)).isFalse();
        assertThat(customer.migrate(wallet, wallet.userHalf()).statusCode()).isEqualTo(200);
    }

    @Test
    void aConnectionCutBeforeLeavesTheWalletAsItWas() {
        para.faults().migrating(wallet.id(), 1, new Fault.CutBefore());

        assertThatThrownBy(() -> customer.migrate(wallet, wallet.userHalf()))
                .isInstanceOf(IOException.class);
        assertThat(para.answers()).containsEntry(0, 1L);
    }

    @Test
    void aConnectionCutAfterwardsLeavesTheWalletMigrated() throws Exception {
        para.faults().migrating(wallet.id(), 1, new Fault.CutAfter());

        assertThatThrownBy(() -> customer.migrate(wallet, wallet.userHalf()))
                .isInstanceOf(IOException.class);
        assertThat(ready(wallet)).isTrue();
        assertThat(customer.migrate(wallet, wallet.userHalf()).statusCode()).isEqualTo(409);
    }

    @Test
    void anAnswerCanBreakOffInTheMiddle() throws Exception {
        para.faults().migrating(wallet.id(), 1, new Fault.Half());

        assertThatThrownBy(() -> customer.migrate(wallet, wallet.userHalf()))
                .isInstanceOf(IOException.class);
        assertThat(ready(wallet)).isTrue();
    }

    @Test
    void anAnswerCanBeAboutAnotherWallet() throws Exception {
        para.faults().migrating(wallet.id(), 1, new Fault.OfAnotherWallet());

        HttpResponse<String> answer = customer.migrate(wallet, wallet.userHalf());
        assertThat(json(answer).get("id").stringValue()).isEqualTo(other.id().value());
        assertThat(ready(wallet)).isTrue();
    }

    @Test
    void anAnswerCanTakeItsTime() throws Exception {
        para.faults().everywhere(1, new Fault.Slow(Duration.ofMillis(300)));

        long began = System.nanoTime();
        assertThat(customer.get("/v1/wallets").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aPageOrARedirectCanAnswerInParasPlace() throws Exception {
        para.faults().everywhere(1, Fault.page(200, "<html>Please log in.</html>"));
        para.faults().everywhere(1, Fault.redirect("https://elsewhere.example/"));

        HttpResponse<String> page = customer.get("/v1/wallets");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).contains("Please log in.");
        HttpResponse<String> redirect = customer.get("/v1/wallets");
        assertThat(redirect.statusCode()).isEqualTo(307);
        assertThat(redirect.headers().firstValue("Location"))
                .contains("https://elsewhere.example/");
    }

    @Test
    void aStormOf429LastsUntilItIsTakenBack() throws Exception {
        para.faults().everywhere(Faults.ALWAYS, Fault.tooMany(Duration.ofSeconds(2)));
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> refused = customer.get("/v1/wallets");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        }

        para.faults().none();
        assertThat(customer.get("/v1/wallets").statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultCanBeAboutOneKindOfCall() throws Exception {
        para.faults().on(Call::isForEnclaveKey, 1, Fault.enclaveKey("no key at all"));

        assertThat(customer.get("/v1/wallets").statusCode()).isEqualTo(200);
        assertThat(json(customer.get("/v1/enclave/public-key")).get("publicKey").stringValue())
                .isEqualTo("no key at all");
        assertThat(customer.enclaveKey()).isNotNull();
    }
}
