package io.sharelift.practice;

import static io.sharelift.practice.Customer.code;
import static io.sharelift.practice.Customer.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list by pages, and what can be asked of it. */
final class WalletListTest {

    private static HeldWallets wallets(int count, int readyEvery) {
        HeldWallets wallets = new HeldWallets();
        for (int i = 0; i < count; i++) {
            KnownWallet known =
                    new KnownWallet(
                            new WalletId("wallet-" + i),
                            i % 2 == 0 ? WalletScheme.DKLS : WalletScheme.ED25519,
                            i % 2 == 0 ? WalletType.EVM : WalletType.SOLANA,
                            "0xAB" + i,
                            null,
                            i % 3 == 0 ? "handle" + i : "person" + i + "@example.com");
            HeldWallet wallet = HeldWallet.stated(known, Duration.ZERO);
            wallets.add(wallet);
            if (i % readyEvery == 0) {
                wallet.migratedBefore(Instant.EPOCH, null);
            }
        }
        return wallets;
    }

    private static List<String> all(WalletList list, Map<String, String> query) {
        List<String> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Map<String, String> asked = new HashMap<>(query);
            if (cursor != null) {
                asked.put("cursor", cursor);
            }
            JsonNode page = Answer.JSON.readTree(list.answer(asked).body());
            page.get("data").forEach(wallet -> ids.add(wallet.get("id").stringValue()));
            JsonNode pagination = page.get("pagination");
            boolean more = pagination.get("hasMore").booleanValue();
            assertThat(pagination.get("cursor").isNull()).isEqualTo(!more);
            cursor = more ? pagination.get("cursor").stringValue() : null;
        } while (cursor != null);
        return ids;
    }

    @Property(tries = 50)
    void thePagesTogetherAreTheListWhateverTheirSize(
            @ForAll @IntRange(min = 0, max = 130) int count,
            @ForAll @IntRange(min = 1, max = 100) int limit,
            @ForAll @IntRange(min = 1, max = 5) int readyEvery) {
        WalletList list = new WalletList(wallets(count, readyEvery));

        assertThat(all(list, Map.of("limit", String.valueOf(limit))))
                .hasSize(count)
                .doesNotHaveDuplicates();
        assertThat(all(list, Map.of("limit", String.valueOf(limit), "status", "ready")))
                .hasSize(Math.ceilDiv(count, readyEvery))
                .doesNotHaveDuplicates();
    }

    @Test
    void aWalletThatGetsReadyMeanwhileMovesNoOther() {
        HeldWallets wallets = wallets(30, 2);
        WalletList list = new WalletList(wallets);
        Map<String, String> query = Map.of("limit", "5", "status", "ready");
        JsonNode first = Answer.JSON.readTree(list.answer(query).body());
        wallets.get(new WalletId("wallet-1")).orElseThrow().migratedBefore(Instant.EPOCH, null);

        String cursor = first.get("pagination").get("cursor").stringValue();
        JsonNode second =
                Answer.JSON.readTree(
                        list.answer(Map.of("limit", "5", "status", "ready", "cursor", cursor))
                                .body());
        assertThat(second.get("data").get(0).get("id").stringValue()).isEqualTo("wallet-10");
    }

    @Test
    void everyFilterOfParaIsThere() {
        WalletList list = new WalletList(wallets(12, 4));

        assertThat(all(list, Map.of("status", "ready"))).hasSize(3);
        assertThat(all(list, Map.of("status", "creating"))).hasSize(9);
        assertThat(all(list, Map.of("type", "SOLANA"))).hasSize(6);
        assertThat(all(list, Map.of("type", "COSMOS"))).isEmpty();
        assertThat(all(list, Map.of("address", "0xab7"))).containsExactly("wallet-7");
        assertThat(
                        all(
                                list,
                                Map.of(
                                        "userIdentifier",
                                        "person7@example.com",
                                        "userIdentifierType",
                                        "EMAIL")))
                .containsExactly("wallet-7");
        assertThat(
                        all(
                                list,
                                Map.of(
                                        "userIdentifier",
                                        "person7@example.com",
                                        "userIdentifierType",
                                        "PHONE")))
                .isEmpty();
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        WalletList list = new WalletList(wallets(3, 1));

        for (Map<String, String> query :
                List.of(
                        Map.of("limit", "0"),
                        Map.of("limit", "101"),
                        Map.of("limit", "many"),
                        Map.of("limit", ""),
                        Map.of("cursor", "7"),
                        Map.of("cursor", "%%%"),
                        Map.of("status", "done"),
                        Map.of("type", "BITCOIN"),
                        Map.of("type", "evm"),
                        Map.of("userIdentifier", "a"),
                        Map.of("userIdentifierType", "EMAIL"),
                        Map.of("userIdentifier", "a", "userIdentifierType", "PIGEON"))) {
            assertThat(list.answer(query).status()).as(query.toString()).isEqualTo(400);
        }
    }

    @Test
    void fiftyAreOnAPageUnlessAnotherNumberIsAsked() throws Exception {
        try (PracticePara para = PracticePara.startAllWell(PracticeSettings.standard(), 60);
                Customer customer = new Customer(para)) {
            JsonNode page = json(customer.get("/v1/wallets"));
            assertThat(page.get("data").size()).isEqualTo(50);
            assertThat(page.get("pagination").get("limit").intValue()).isEqualTo(50);
            assertThat(code(customer.get("/v1/wallets?limit=101")))
                    .isEqualTo("400 INVALID_REQUEST");
            assertThat(json(customer.get("/v1/wallets?limit=100")).get("data").size())
                    .isEqualTo(60);
        }
    }

    @Test
    void aWalletThatStatesNothingGetsItsAddressFromItsShare()
            throws IOException, InterruptedException {
        Pool.PoolWallet wallet = Pool.wallets().getFirst();
        PracticeSettings settings = PracticeSettings.standard().withUntilReady(Duration.ZERO);
        try (PracticePara para = PracticePara.start(settings, 0);
                Customer customer = new Customer(para)) {
            para.know(
                    List.of(
                            new KnownWallet(
                                    wallet.id(),
                                    wallet.scheme(),
                                    wallet.type(),
                                    null,
                                    null,
                                    null)));
            customer.migrate(wallet, wallet.userHalf());

            JsonNode ready = json(customer.get("/v1/wallets/" + wallet.id()));
            assertThat(ready.get("address").stringValue()).isEqualTo(wallet.address());
            assertThat(ready.get("publicKey").stringValue()).isEqualTo(wallet.publicKey());
            assertThat(ready.has("userIdentifier")).isFalse();
        }
    }
}
