package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.enclave.FingerprintSpelling.Hashed;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

class GivenFingerprintTest {

    private static final TestEnclave ENCLAVE = TestEnclave.generate();
    private static final String HEX = ENCLAVE.key().fingerprint();

    private static Optional<FingerprintSpelling> compare(String typed) {
        return GivenFingerprint.read(typed).flatMap(given -> given.of(ENCLAVE.key()));
    }

    private static Hashed hashed(String typed) {
        return compare(typed).orElseThrow().hashed();
    }

    @Test
    void spacesColonsCaseAndAPrefixDoNotMatterInHex() {
        String groups = HEX.replaceAll("(.{4})", "$1 ");
        String colons = HEX.toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
        assertThat(hashed(HEX)).isEqualTo(Hashed.SPKI_DER);
        assertThat(hashed("  " + groups + "\r\n")).isEqualTo(Hashed.SPKI_DER);
        assertThat(hashed(colons)).isEqualTo(Hashed.SPKI_DER);
        assertThat(hashed("sha256: " + colons)).isEqualTo(Hashed.SPKI_DER);
        assertThat(hashed("SHA-256 " + groups)).isEqualTo(Hashed.SPKI_DER);
        assertThat(hashed("\u200b" + HEX + "\u00a0")).isEqualTo(Hashed.SPKI_DER);
    }

    @Test
    void eachWayToMakeItIsFoundInEachWayToWriteIt() {
        byte[] point = Fingerprints.sha256(Spki.pointOf(ENCLAVE.key().spki()));
        byte[] pem =
                Fingerprints.sha256(
                        ENCLAVE.pem().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(hashed(Base64.getEncoder().encodeToString(point))).isEqualTo(Hashed.POINT);
        assertThat(hashed("SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(point)))
                .isEqualTo(Hashed.POINT);
        assertThat(hashed(Base64.getUrlEncoder().encodeToString(point))).isEqualTo(Hashed.POINT);
        assertThat(hashed(HexFormat.ofDelimiter(":").formatHex(pem)))
                .isEqualTo(Hashed.PEM_AS_GIVEN);
    }

    @Test
    void oneOtherCharacterIsAnotherKeys() {
        char last = HEX.charAt(63);
        String other = HEX.substring(0, 63) + (last == '0' ? '1' : '0');
        assertThat(GivenFingerprint.read(other)).isPresent();
        assertThat(compare(other)).isEmpty();
    }

    @Test
    void whatIsTypedDigitByDigitIsNoneBeforeItIsWhole() {
        for (int typed = 0; typed < 64; typed++) {
            assertThat(GivenFingerprint.read(HEX.substring(0, typed))).as(typed + "").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SHA256:",
                "hello",
                "sk_live_1234",
                "-----BEGIN PUBLIC KEY-----",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAz",
                "AAAAAAAAAAAAAAAAAAAAAAAAA+AAAAAAAAAAAAAAA_A",
            })
    void everythingElseIsNoFingerprint(String typed) {
        assertThat(GivenFingerprint.read(typed)).isEmpty();
    }

    @Property(tries = 500)
    void noHashIsTakenForAnotherHoweverItIsWritten(@ForAll byte[] anything) {
        byte[] hash = Fingerprints.sha256(anything);
        String url = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        assertThat(GivenFingerprint.read(url)).isPresent();
        assertThat(compare(url)).isEmpty();
        assertThat(GivenFingerprint.read("SHA256:" + url)).isPresent();
    }

    @Property(tries = 500)
    void noTextCrashesIt(@ForAll String text) {
        assertThat(compare(text)).isEmpty();
    }
}
