package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.US_ASCII;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;

/** The enclave's key as people paste it, and a private key pasted by mistake. */
final class EnclaveKeyProperties {

    private static final TestEnclave ENCLAVE = TestEnclave.generate();
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final String BODY = Base64.getEncoder().encodeToString(ENCLAVE.key().spki());

    @Example
    void theUsualWaysToPasteItGiveTheOneKey() throws EnclaveKeyException {
        String pem = ENCLAVE.pem();
        for (String pasted :
                List.of(
                        pem,
                        pem.stripTrailing(),
                        pem.replace("\n", "\r\n"),
                        pem.replace("\n", "\r"),
                        pem.replace("\n", ""),
                        pem.replace("\n", " "),
                        pem.replace("\n", "\\n"),
                        pem.replace("\n", "\\r\\n"),
                        pem.replace("\n", "\n\n"),
                        pem.replace("\n", "  \n\t"),
                        pem.indent(8),
                        "\uFEFF" + pem,
                        pem.replace("\n", "\u00A0\n"),
                        "\u200B\n\n" + pem + "\n\u3000 \u2028",
                        BEGIN + "\n" + BODY + "\n" + END,
                        BEGIN + BODY + END)) {
            assertThat(EnclaveKey.read(pasted)).isEqualTo(ENCLAVE.key());
        }
    }

    @Property(tries = 300)
    void whiteSpaceAnywhereInTheBodyMakesNoOtherKey(@ForAll("spaced") String pasted)
            throws EnclaveKeyException {
        assertThat(EnclaveKey.read(pasted)).isEqualTo(ENCLAVE.key());
    }

    @Property(tries = 300)
    void oneWrongCharacterIsRefused(
            @ForAll @IntRange(max = 123) int at, @ForAll("characters") char wrong) {
        if (BODY.charAt(at) == wrong) {
            return;
        }
        String changed = BODY.substring(0, at) + wrong + BODY.substring(at + 1);
        EnclaveKeyException refusal =
                catchThrowableOfType(
                        EnclaveKeyException.class,
                        () -> EnclaveKey.read(BEGIN + "\n" + changed + "\n" + END));
        // Where it says something of the point, this is no longer on the curve.
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).startsWith("This");
    }

    @Property(tries = 200)
    void aPrivateKeyIsNeverEchoedHoweverItIsPastedAndCut(
            @ForAll("labels") String label,
            @ForAll @IntRange(max = 40) int cut,
            @ForAll("wrappings") String wrapping) {
        KeyPair pair = TestEnclave.keyPair("EC", "secp256r1");
        String body = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        String block = Pem.of(label, pair.getPrivate().getEncoded());
        String pasted =
                wrapping.replace("BLOCK", block.substring(0, block.length() - cut))
                        .replace("BODY", body);
        EnclaveKeyException refusal =
                catchThrowableOfType(EnclaveKeyException.class, () -> EnclaveKey.read(pasted));
        assertThat(refusal).isNotNull();
        StringWriter everything = new StringWriter();
        refusal.printStackTrace(new PrintWriter(everything));
        for (int from = 0; from + 8 <= body.length(); from++) {
            String part = body.substring(from, from + 8);
            if (everything.toString().contains(part)) {
                throw new AssertionError("The refusal quotes the private key.");
            }
        }
        if (!wrapping.contains("BODY") && label.contains("PRIVATE")) {
            assertThat(refusal.reason()).contains("This is a private key");
        }
    }

    @Provide
    Arbitrary<String> spaced() {
        return Arbitraries.of(" ", "\n", "\r\n", "\t", "\u00A0", "\u200B", "\\n", "  \n  ", "\n\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .flatMap(
                        spaces ->
                                Arbitraries.integers()
                                        .between(0, BODY.length())
                                        .list()
                                        .ofSize(spaces.size())
                                        .map(places -> with(spaces, places)));
    }

    private static String with(List<String> spaces, List<Integer> places) {
        StringBuilder body = new StringBuilder(BODY);
        List<Integer> fromTheEnd = places.stream().sorted((a, b) -> b - a).toList();
        for (int i = 0; i < spaces.size(); i++) {
            body.insert(fromTheEnd.get(i), spaces.get(i));
        }
        return BEGIN + body + END;
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().with(new String(alphabet(), US_ASCII)).with("=!-_.\u00e9");
    }

    private static byte[] alphabet() {
        byte[] all = new byte[64];
        for (int i = 0; i < 64; i++) {
            all[i] = Base64.getEncoder().encode(new byte[] {(byte) (i << 2)})[0];
        }
        return all;
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.of(
                "PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "PUBLIC KEY", "NONSENSE");
    }

    @Provide
    Arbitrary<String> wrappings() {
        return Arbitraries.of(
                "BLOCK",
                "\r\n BLOCK \t",
                "here you are: BLOCK",
                BEGIN + "\nBODY\n" + END,
                BEGIN + "\nBODY",
                BEGIN + "\n!BODY\n" + END,
                "BODY",
                "{\"publicKey\":\"BODY\"}");
    }
}
