package io.sharelift.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SegmentFactsTest {

    @ParameterizedTest
    @CsvSource({
        "EVM, DKLS, EVM, DKLS, false",
        "COSMOS, CGGMP, COSMOS, CGGMP, false",
        "SOLANA, ED25519, SOLANA, ED25519, false",
        "evm, dkls, EVM, DKLS, false",
        "SOLANA, , SOLANA, ED25519, true",
        "STELLAR, , STELLAR, ED25519, true",
        "COSMOS, , COSMOS, DKLS, true",
        "PREGEN, , EVM, DKLS, true",
        "USER, ED25519, SOLANA, ED25519, true",
        "USER, CGGMP, EVM, CGGMP, true",
        "PREGEN, SOMETHING, EVM, DKLS, true",
        ", ED25519, SOLANA, ED25519, true",
        ", , EVM, DKLS, true",
        "BITCOIN, FROST, EVM, DKLS, true",
    })
    void typeAndSchemeAreStatedOrToldFromTheOldRules(
            @Nullable String type,
            @Nullable String scheme,
            WalletType takenType,
            WalletScheme takenScheme,
            boolean legacy) {
        SegmentFacts facts = facts(member("type", type) + member("scheme", scheme));
        assertThat(facts.type()).isEqualTo(takenType);
        assertThat(facts.scheme()).isEqualTo(takenScheme);
        assertThat(facts.legacy()).isEqualTo(legacy);
    }

    @ParameterizedTest
    @CsvSource({
        "EVM, DKLS CGGMP",
        "COSMOS, DKLS CGGMP",
        "SOLANA, ED25519",
        "STELLAR, ED25519",
    })
    void everyTypeHasItsSchemes(WalletType type, String schemes) {
        for (WalletScheme scheme : WalletScheme.values()) {
            assertThat(scheme.goesWith(type)).isEqualTo(schemes.contains(scheme.name()));
        }
    }

    @Test
    void aContradictionIsKeptAsItStands() {
        SegmentFacts facts = facts(member("type", "SOLANA") + member("scheme", "DKLS"));
        assertThat(facts.scheme()).isEqualTo(WalletScheme.DKLS);
        assertThat(facts.type()).isEqualTo(WalletType.SOLANA);
        assertThat(facts.scheme().goesWith(facts.type())).isFalse();
    }

    @Test
    void anIdThatCannotBeAWalletsIsKeptAndIsNone() {
        try (UserShare share = Shares.open("{\"id\":\"a/b\",\"signer\":\"x\"}")) {
            assertThat(share.facts().getFirst().id()).isEqualTo("a/b");
            assertThat(share.facts().getFirst().walletId()).isEmpty();
        }
        try (UserShare share = Shares.open("{\"id\":7,\"signer\":\"x\"}")) {
            assertThat(share.facts().getFirst().id()).isNull();
        }
    }

    private static String member(String name, @Nullable String value) {
        return value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
    }

    private static SegmentFacts facts(String members) {
        try (UserShare share = Shares.open("{\"id\":\"a\"" + members + ",\"signer\":\"x\"}")) {
            return share.facts().getFirst();
        }
    }
}
