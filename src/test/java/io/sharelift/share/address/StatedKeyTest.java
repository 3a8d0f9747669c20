package io.sharelift.share.address;

import static io.sharelift.share.address.Agreement.AGREES;
import static io.sharelift.share.address.Agreement.DIFFERS;
import static io.sharelift.share.address.Agreement.NOT_COMPARABLE;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.curve.EdwardsPoint;
import io.sharelift.share.curve.Secp256k1Point;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an export and Para state of a wallet's key, compared as texts. */
class StatedKeyTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String NULL = "";

    private static Secp256k1Key secp(int number) {
        try (SecretBytes scalar = scalar(number, 31)) {
            return new Secp256k1Key(Secp256k1Point.generatorTimes(scalar).orElseThrow());
        }
    }

    private static Ed25519Key ed(int number) {
        try (SecretBytes scalar = scalar(number, 0)) {
            return new Ed25519Key(EdwardsPoint.BASE.times(scalar).encodeEd25519());
        }
    }

    private static SecretBytes scalar(int number, int lowest) {
        byte[] bytes = new byte[32];
        bytes[lowest] = (byte) number;
        return SecretBytes.copyOf(bytes);
    }

    private static StatedKey of(@Nullable String address, @Nullable String publicKey) {
        return new StatedKey(address, publicKey);
    }

    private static Agreement compared(StatedKey one, StatedKey two) {
        Agreement there = one.compare(two);
        assertThat(two.compare(one)).isEqualTo(there);
        return there;
    }

    @Test
    void aKeyIsReadInEveryFormThatTellsIt() {
        String bare = secp(7).text().substring(2);
        for (String text :
                List.of(
                        bare,
                        "0x" + bare.toUpperCase(Locale.ROOT),
                        bare.substring(2),
                        HEX.formatHex(secp(7).point().compressed()),
                        " " + bare + "\n")) {
            assertThat(WalletKey.stated(text, null)).contains(secp(7));
            assertThat(WalletKey.stated(text, secp(7).evmAddress())).contains(secp(7));
        }
        for (String text : List.of(ed(7).text(), "0x" + ed(7).text(), ed(7).solanaAddress())) {
            assertThat(WalletKey.stated(text, null)).contains(ed(7));
            assertThat(WalletKey.stated(text, ed(7).stellarAddress())).contains(ed(7));
        }
        assertThat(WalletKey.stated(null, ed(7).solanaAddress())).contains(ed(7));
        assertThat(WalletKey.stated(null, ed(7).stellarAddress())).contains(ed(7));
    }

    @Test
    void whatTellsNoKeyTellsNone() {
        String stellar = ed(7).stellarAddress();
        String mistyped = stellar.substring(0, 55) + (stellar.endsWith("A") ? "B" : "A");
        for (String address :
                List.of(NULL, "none yet", secp(7).evmAddress(), secp(7).cosmosAddress("cosmos"))) {
            assertThat(WalletKey.stated(null, address)).isEmpty();
        }
        assertThat(WalletKey.stated(null, mistyped)).isEmpty();
        assertThat(WalletKey.stated(null, null)).isEmpty();
        // Off the curve, out of the large subgroup, and longer than any key.
        assertThat(WalletKey.stated("02" + "ff".repeat(32), null)).isEmpty();
        assertThat(WalletKey.stated("01" + "00".repeat(31), null)).isEmpty();
        assertThat(WalletKey.stated("00".repeat(32), null)).isEmpty();
        assertThat(WalletKey.stated("z".repeat(44), null)).isEmpty();
    }

    @Test
    void oneThatContradictsItselfTellsNoKey() {
        StatedKey contradiction = of(secp(8).evmAddress(), secp(7).text());

        assertThat(contradiction.contradictsItself()).isTrue();
        assertThat(contradiction.key()).isEmpty();
        assertThat(of(ed(8).solanaAddress(), ed(7).text()).key()).isEmpty();
        assertThat(of(secp(7).evmAddress(), secp(7).text()).contradictsItself()).isFalse();
        assertThat(of(secp(7).evmAddress(), null).contradictsItself()).isFalse();
        assertThat(compared(contradiction, contradiction)).isEqualTo(AGREES);
        assertThat(compared(contradiction, of(secp(7).evmAddress(), null))).isEqualTo(DIFFERS);
    }

    @Test
    void capitalsInAnEvmAddressMakeNoDifference() {
        String upper = "0x" + secp(7).evmAddress().substring(2).toUpperCase(Locale.ROOT);

        assertThat(compared(of(upper, null), of(secp(7).evmAddress(), null))).isEqualTo(AGREES);
        assertThat(compared(of(upper, null), of(secp(8).evmAddress(), null))).isEqualTo(DIFFERS);
    }

    @Test
    void twoFormsOfOneKeyAgreeOnlyIfOneSideTellsTheKey() {
        StatedKey evm = of(secp(7).evmAddress(), null);
        StatedKey cosmos = of(secp(7).cosmosAddress("cosmos"), null);

        assertThat(compared(evm, cosmos)).isEqualTo(NOT_COMPARABLE);
        assertThat(compared(of(secp(7).evmAddress(), secp(7).text()), cosmos)).isEqualTo(AGREES);
        assertThat(compared(evm, of(secp(7).cosmosAddress("cosmos"), secp(7).text())))
                .isEqualTo(AGREES);
        assertThat(compared(evm, of(null, secp(7).text()))).isEqualTo(AGREES);
        assertThat(compared(of(secp(7).evmAddress(), secp(7).text()), of(null, secp(8).text())))
                .isEqualTo(DIFFERS);
    }

    @Test
    void bech32IsComparedWhateverItsPrefixAndNeverDiffersBetweenChains() {
        String cosmos = secp(7).cosmosAddress("cosmos");
        String hashOfTheEvm =
                Bech32.encode("inj", HexFormat.of().parseHex(secp(7).evmAddress().substring(2)));

        assertThat(compared(of(cosmos, null), of(secp(7).cosmosAddress("osmo"), null)))
                .isEqualTo(AGREES);
        assertThat(compared(of(cosmos, null), of(cosmos.toUpperCase(Locale.ROOT), null)))
                .isEqualTo(AGREES);
        assertThat(compared(of(cosmos, null), of(secp(8).cosmosAddress("cosmos"), null)))
                .isEqualTo(DIFFERS);
        assertThat(compared(of(cosmos, null), of(secp(8).cosmosAddress("osmo"), null)))
                .isEqualTo(NOT_COMPARABLE);
        assertThat(compared(of(hashOfTheEvm, null), of(secp(7).evmAddress(), null)))
                .isEqualTo(AGREES);
        assertThat(compared(of(hashOfTheEvm, null), of(secp(8).evmAddress(), null)))
                .isEqualTo(NOT_COMPARABLE);
    }

    @Test
    void nothingAndNonsenseCannotBeCompared() {
        StatedKey whole = of(secp(7).evmAddress(), secp(7).text());
        for (StatedKey nothing :
                List.of(of(null, null), of(NULL, " "), of("none yet", "none yet"))) {
            assertThat(compared(nothing, whole)).isEqualTo(NOT_COMPARABLE);
            assertThat(compared(nothing, of(null, null))).isEqualTo(NOT_COMPARABLE);
        }
    }

    @Test
    void thePrefixIsThatOfTheChain() {
        assertThat(of(secp(7).cosmosAddress("osmo").toUpperCase(Locale.ROOT), null).bech32Prefix())
                .contains("osmo");
        assertThat(of(secp(7).evmAddress(), null).bech32Prefix()).isEmpty();
        assertThat(of(null, null).bech32Prefix()).isEmpty();
    }

    @Property(tries = 1000)
    void oneKeyNeverDiffersFromItselfAndTwoNeverAgree(
            @ForAll @IntRange(min = 1, max = 9) int one,
            @ForAll @IntRange(min = 1, max = 9) int two,
            @ForAll boolean curve25519,
            @ForAll @IntRange(max = 41) int left,
            @ForAll @IntRange(max = 41) int right) {
        Agreement agreement =
                compared(
                        statement(curve25519 ? ed(one) : secp(one), left),
                        statement(curve25519 ? ed(two) : secp(two), right));

        assertThat(agreement).isNotEqualTo(one == two ? DIFFERS : AGREES);
    }

    /** A key in one of the ways to state it. */
    private static StatedKey statement(WalletKey key, int way) {
        List<Optional<String>> addresses = new ArrayList<>(List.of(Optional.empty()));
        List<Optional<String>> keys =
                new ArrayList<>(List.of(Optional.empty(), Optional.of(key.text())));
        switch (key) {
            case Secp256k1Key secp -> {
                addresses.add(Optional.of(secp.evmAddress()));
                addresses.add(Optional.of(secp.evmAddress().toUpperCase(Locale.ROOT)));
                addresses.add(Optional.of(secp.cosmosAddress("cosmos")));
                addresses.add(Optional.of(secp.cosmosAddress("osmo")));
                keys.add(Optional.of(HEX.formatHex(secp.point().compressed())));
            }
            case Ed25519Key ed -> {
                addresses.add(Optional.of(ed.solanaAddress()));
                addresses.add(Optional.of(ed.stellarAddress()));
                keys.add(Optional.of(ed.solanaAddress()));
            }
        }
        return of(
                addresses.get(way % addresses.size()).orElse(null),
                keys.get(way / 7 % keys.size()).orElse(null));
    }
}
