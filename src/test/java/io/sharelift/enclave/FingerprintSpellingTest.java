package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.enclave.FingerprintSpelling.Hashed;
import io.sharelift.enclave.FingerprintSpelling.Written;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

final class FingerprintSpellingTest {

    private static final TestEnclave ENCLAVE = SealingVectors.read().enclave();
    private static final EnclaveKey KEY = ENCLAVE.key();
    private static final String PEM = SealingVectors.read().head.field("enclavePem");

    @Test
    void everyUsualSpellingIsFoundWithAndWithoutPrefix() {
        byte[] spki = KEY.spki();
        Map<Hashed, byte[]> hashes = new LinkedHashMap<>();
        hashes.put(Hashed.SPKI_DER, Fingerprints.sha256(spki));
        hashes.put(Hashed.PEM_AS_GIVEN, Fingerprints.sha256(PEM.getBytes(UTF_8)));
        hashes.put(Hashed.PEM_TRIMMED, Fingerprints.sha256(PEM.trim().getBytes(UTF_8)));
        hashes.put(Hashed.POINT, Fingerprints.sha256(Arrays.copyOfRange(spki, 26, 91)));
        hashes.put(Hashed.COORDINATES, Fingerprints.sha256(Arrays.copyOfRange(spki, 27, 91)));
        hashes.forEach(
                (hashed, hash) ->
                        spellings(hash)
                                .forEach(
                                        (written, text) -> {
                                            found(text, hashed, written, false);
                                            found("SHA256:" + text, hashed, written, true);
                                        }));
    }

    @Test
    void theOrderOfTheUrlAlphabetIsToldApartWhereItCanBe() {
        byte[] hash = Fingerprints.sha256(KEY.spki());
        String url = Base64.getUrlEncoder().encodeToString(hash);
        String standard = Base64.getEncoder().encodeToString(hash);
        assertThat(KEY.spellingOf(url).orElseThrow().written())
                .isEqualTo(url.equals(standard) ? Written.BASE64 : Written.BASE64_URL);
    }

    @Test
    void aFingerprintOfAnotherKeyIsNotFound() {
        EnclaveKey other = TestEnclave.generate().key();
        assertThat(KEY.spellingOf(other.fingerprint())).isEmpty();
        assertThat(KEY.spellingOf("SHA256:" + other.fingerprint())).isEmpty();
    }

    @Test
    void nonsenseAndAPartAreNotFound() {
        assertThat(KEY.spellingOf("")).isEmpty();
        assertThat(KEY.spellingOf("SHA256:")).isEmpty();
        assertThat(KEY.spellingOf("SHA256:abc…")).isEmpty();
        assertThat(KEY.spellingOf(KEY.fingerprint().substring(1))).isEmpty();
        assertThat(KEY.spellingOf(KEY.fingerprint() + "0")).isEmpty();
        assertThat(KEY.spellingOf("MD5:" + KEY.fingerprint())).isEmpty();
    }

    @Test
    void aSpellingHasWords() {
        assertThat(KEY.spellingOf("SHA256:" + KEY.fingerprint()).orElseThrow().inWords())
                .isEqualTo("SHA-256 of the key's DER bytes, in hex, after SHA256:");
    }

    private static void found(String stated, Hashed hashed, Written written, boolean prefixed) {
        FingerprintSpelling spelling = KEY.spellingOf(" " + stated + "\n").orElseThrow();
        assertThat(spelling.hashed()).isEqualTo(hashed);
        assertThat(spelling.prefixed()).isEqualTo(prefixed);
        boolean sameText = stated.endsWith(write(spelling.written(), hashed));
        assertThat(sameText).as("%s in %s", hashed, written).isTrue();
    }

    private static String write(Written written, Hashed hashed) {
        byte[] spki = KEY.spki();
        byte[] hash =
                Fingerprints.sha256(
                        switch (hashed) {
                            case SPKI_DER -> spki;
                            case PEM_AS_GIVEN -> PEM.getBytes(UTF_8);
                            case PEM_TRIMMED -> PEM.trim().getBytes(UTF_8);
                            case POINT -> Arrays.copyOfRange(spki, 26, 91);
                            case COORDINATES -> Arrays.copyOfRange(spki, 27, 91);
                        });
        return java.util.Objects.requireNonNull(spellings(hash).get(written));
    }

    private static Map<Written, String> spellings(byte[] hash) {
        String hex = HexFormat.of().formatHex(hash);
        String base64 = Base64.getEncoder().encodeToString(hash);
        String colons = HexFormat.ofDelimiter(":").formatHex(hash);
        String url = base64.replace('+', '-').replace('/', '_');
        Map<Written, String> all = new LinkedHashMap<>();
        all.put(Written.HEX, hex);
        all.put(Written.HEX_UPPER, hex.toUpperCase(java.util.Locale.ROOT));
        all.put(Written.HEX_COLONS, colons);
        all.put(Written.HEX_UPPER_COLONS, colons.toUpperCase(java.util.Locale.ROOT));
        all.put(Written.BASE64, base64);
        all.put(Written.BASE64_UNPADDED, base64.replace("=", ""));
        all.put(Written.BASE64_URL, url);
        all.put(Written.BASE64_URL_UNPADDED, url.replace("=", ""));
        return all;
    }
}
