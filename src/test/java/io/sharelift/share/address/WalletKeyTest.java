package io.sharelift.share.address;

import static io.sharelift.share.address.Agreement.AGREES;
import static io.sharelift.share.address.Agreement.DIFFERS;
import static io.sharelift.share.address.Agreement.NOT_COMPARABLE;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.share.curve.Secp256k1Point;

import org.junit.jupiter.api.Test;

import java.util.HexFormat;
import java.util.Locale;

class WalletKeyTest {

    private static final HexFormat HEX = HexFormat.of();

    private final Secp256k1Key generator =
            new Secp256k1Key(
                    Secp256k1Point.decode(
                                    HEX.parseHex(
                                            "0279be667ef9dcbbac55a06295ce870b"
                                                    + "07029bfcdb2dce28d959f2815b16f81798"))
                            .orElseThrow());
    private final Ed25519Key stellar =
            new Ed25519Key(
                    HEX.parseHex(
                            "3f0c34bf93ad0d9971d04ccc90f705511c838aad9734a4a2fb0d7a03fc7fe89a"));

    @Test
    void theKeyOfOneHasTheAddressesThatEverybodyKnows() {
        assertThat(generator.evmAddress()).isEqualTo("0x7e5f4552091a69125d5dfcb7b8c2659029395bdf");
        assertThat(generator.cosmosAddress("bc"))
                .startsWith("bc1")
                .satisfies(a -> assertThat(generator.compareAddress(a)).isEqualTo(AGREES));
    }

    @Test
    void theStellarKeyIsThatOfTheStandard() {
        assertThat(stellar.stellarAddress())
                .isEqualTo("GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ");
    }

    @Test
    void aKeyOfZerosKeepsItsZerosInBase58() {
        assertThat(new Ed25519Key(new byte[32]).solanaAddress()).isEqualTo("1".repeat(32));
    }

    @Test
    void capitalsInAnEvmAddressAndInHexMakeNoDifference() {
        String upper = "0x" + generator.evmAddress().substring(2).toUpperCase(Locale.ROOT);
        assertThat(generator.compareAddress(upper)).isEqualTo(AGREES);
        assertThat(generator.comparePublicKey(generator.text().toUpperCase(Locale.ROOT)))
                .isEqualTo(AGREES);
    }

    @Test
    void aPublicKeyAgreesInEveryFormThatPeopleWrite() {
        String whole = generator.text().substring(2);
        String compressed = HEX.formatHex(generator.point().compressed());
        for (String form :
                new String[] {whole, whole.substring(2), compressed, "0x" + compressed}) {
            assertThat(generator.comparePublicKey(form)).isEqualTo(AGREES);
            assertThat(stellar.comparePublicKey(form)).isEqualTo(DIFFERS);
        }
        assertThat(stellar.comparePublicKey(stellar.solanaAddress())).isEqualTo(AGREES);
    }

    @Test
    void anotherWalletsAddressDiffersWhateverItsChain() {
        assertThat(generator.compareAddress("0x" + "0".repeat(40))).isEqualTo(DIFFERS);
        assertThat(generator.compareAddress(stellar.stellarAddress())).isEqualTo(DIFFERS);
        assertThat(generator.compareAddress(stellar.solanaAddress())).isEqualTo(DIFFERS);
        assertThat(stellar.compareAddress(generator.cosmosAddress("cosmos"))).isEqualTo(DIFFERS);
    }

    @Test
    void aMistypedBech32AddressCannotBeCompared() {
        String address = generator.cosmosAddress("cosmos");
        String mistyped = address.substring(0, 10) + (address.charAt(10) == 'q' ? 'p' : 'q');
        assertThat(generator.compareAddress(mistyped + address.substring(11)))
                .isEqualTo(NOT_COMPARABLE);
    }

    @Test
    void nothingAndNonsenseCannotBeCompared() {
        assertThat(generator.compare(null, null)).isEqualTo(NOT_COMPARABLE);
        assertThat(generator.compare("", "none yet")).isEqualTo(NOT_COMPARABLE);
        assertThat(generator.compare(generator.evmAddress(), "none yet")).isEqualTo(AGREES);
        assertThat(generator.compare(generator.evmAddress(), stellar.text())).isEqualTo(DIFFERS);
    }
}
