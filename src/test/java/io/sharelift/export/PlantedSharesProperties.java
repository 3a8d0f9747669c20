package io.sharelift.export;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.export.MadeExport.Made;
import io.sharelift.export.OtherFields.Field;
import io.sharelift.share.SecretBytes;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Whatever stands beside a share is kept as it is, and a second share there never is. */
final class PlantedSharesProperties {

    private static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final String OWN =
            new Made(ID, "0x" + "ab".repeat(20), "who", "the+fixture/signer=of=this").share();

    private Path file = Path.of("");

    @BeforeProperty
    void makeFile() throws IOException {
        file = Files.createTempFile("export", ".any");
    }

    @AfterProperty
    void deleteFile() throws IOException {
        Files.delete(file);
    }

    /** Formats with a place for two more fields. */
    enum Form {
        LIST("[{\"x\":%2$s,\"userShare\":\"%1$s\",\"y\":%3$s}]", true, UTF_8),
        LINES("{\"x\":%2$s,\"y\":%3$s,\"userShare\":\"%1$s\"}\n", true, UTF_8),
        MAP("{\"k\":{\"userShare\":\"%1$s\",\"x\":%2$s,\"y\":%3$s}}", true, UTF_8),
        COMMA("x,user share,y\n%2$s,%1$s,%3$s\n", false, UTF_8),
        WIDE("x;user share;y\n%2$s;%1$s;%3$s\n", false, StandardCharsets.UTF_16LE);

        private final String format;
        private final boolean json;
        private final Charset charset;

        Form(String format, boolean json, Charset charset) {
            this.format = format;
            this.json = json;
            this.charset = charset;
        }

        byte[] write(String x, String y, boolean escapeAll) {
            return format.formatted(OWN, text(x, escapeAll), text(y, escapeAll)).getBytes(charset);
        }

        private String text(String value, boolean escapeAll) {
            if (!json) {
                return '"' + value.replace("\"", "\"\"") + '"';
            }
            StringBuilder text = new StringBuilder("\"");
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                boolean escape = escapeAll || c < ' ' || c == '"' || c == '\\';
                text.append(escape ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
            return text.append('"').toString();
        }
    }

    /** How a share, or what is in it, may come to stand in a second column. */
    enum Disguise {
        PLAIN,
        IN_A_SENTENCE,
        BASE64_AGAIN,
        HEX,
        FOR_AN_ADDRESS,
        URL_ALPHABET,
        SLASHES_ESCAPED,
        WRAPPED,
        JSON,
        JSON_IN_JSON,
        SIGNER_ALONE,
        A_PIECE,
        SEALED;

        String of(Made wallet, int seed) {
            String share = wallet.share();
            byte[] bytes = share.getBytes(UTF_8);
            String json = new String(Base64.getDecoder().decode(share), UTF_8);
            return switch (this) {
                case PLAIN -> share;
                case IN_A_SENTENCE -> "The share: " + share + ", keep it.";
                case BASE64_AGAIN -> Base64.getEncoder().encodeToString(bytes);
                case HEX -> HexFormat.of().formatHex(bytes);
                case FOR_AN_ADDRESS -> URLEncoder.encode(share, UTF_8);
                case URL_ALPHABET -> share.replace('+', '-').replace('/', '_');
                case SLASHES_ESCAPED -> share.replace("/", "\\/");
                case WRAPPED -> share.replaceAll("(.{64})", "$1\n");
                case JSON -> json;
                case JSON_IN_JSON -> json.replace("\\", "\\\\").replace("\"", "\\\"");
                case SIGNER_ALONE -> wallet.signer();
                case A_PIECE -> {
                    int from = Math.floorMod(seed, share.length() - 64);
                    yield share.substring(from, from + 64);
                }
                case SEALED -> sealed(bytes);
            };
        }

        private static String sealed(byte[] bytes) {
            String vector = Base64.getEncoder().encodeToString(new byte[12]);
            return vector + ":" + Base64.getEncoder().encodeToString(bytes);
        }
    }

    @Provide
    Arbitrary<Made> wallets() {
        Arbitrary<byte[]> secrets =
                Arbitraries.longs()
                        .map(
                                seed -> {
                                    byte[] secret = new byte[96];
                                    new Random(seed).nextBytes(secret);
                                    return secret;
                                });
        return Combinators.combine(secrets, Arbitraries.integers().between(48, 96))
                .as(
                        (secret, size) ->
                                new Made(
                                        ID,
                                        "0x" + "cd".repeat(20),
                                        "who",
                                        Base64.getEncoder()
                                                .encodeToString(Arrays.copyOf(secret, size))));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withChars("abcXYZ019 .,;:@/-_é客\"'{}[]\n\t<>&=+")
                .ofMaxLength(40);
    }

    @Property(tries = 400)
    void whatIsNoShareIsKeptToTheLetter(
            @ForAll("values") String x,
            @ForAll("values") String y,
            @ForAll Form form,
            @ForAll boolean escapeAll)
            throws IOException {
        List<Field> fields = read(form.write(x, y, escapeAll));

        assertThat(fields).contains(new Field("x", x), new Field("y", y));
    }

    @Property(tries = 800)
    void aSecondShareIsNeverKeptHoweverItIsWritten(
            @ForAll("wallets") Made wallet,
            @ForAll Disguise disguise,
            @ForAll Form form,
            @ForAll int seed,
            @ForAll boolean escapeAll)
            throws IOException {
        List<Field> fields = read(form.write("kept", disguise.of(wallet, seed), escapeAll));

        assertThat(fields).contains(new Field("x", "kept"));
        assertThat(fields).noneMatch(field -> field.name().equals("y"));
    }

    @Property(tries = 100)
    void aShareIsNoNameEither(@ForAll("wallets") Made wallet, @ForAll Disguise disguise)
            throws IOException {
        String name = disguise.of(wallet, 0).replace("\\", "\\\\").replace("\"", "\\\"");
        String row =
                "[{\"" + name.replace("\n", " ") + "\":1,\"x\":2,\"userShare\":\"" + OWN + "\"}]";

        assertThat(read(row.getBytes(UTF_8))).containsExactly(new Field("x", "2"));
    }

    @Property(tries = 200)
    void pastTheBoundAnythingIsLeftOut(@ForAll @IntRange(min = 990, max = 1010) int length)
            throws IOException {
        List<Field> fields = read(Form.LIST.write("é ".repeat(length / 2), "y", true));

        assertThat(fields.stream().anyMatch(field -> field.name().equals("x")))
                .isEqualTo(length / 2 * 2 <= OtherFields.LONGEST);
    }

    @Example
    void whatPeopleKeepBesideAShareIsNotTakenForOne() {
        List<String> harmless =
                List.of(
                        "0b9ae669-081e-48e2-bc83-4aebc45268d4",
                        "0x742d35Cc6634C0532925a3b844Bc9e7595f2e1aB",
                        "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU",
                        "cosmosvaloper1sjllsnramtg3ewxqwwrwjxfgc4n4ef9u2lcnj0",
                        "GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ",
                        "0x04" + "7c56e24a9797fdf3".repeat(8),
                        "2f9a1c".repeat(10) + "0f0f",
                        "https://example.com/customers/1234567/wallets?page=2&sort=created",
                        "José Müller-Lüdenscheidt, Straße 12, 80331 München",
                        "customer.with.a.long.name+tag@subdomain.example-company.co.uk",
                        "2026-11-25T01:23:45.678901+01:00",
                        "The customer called twice and asked when the wallet will be moved.",
                        "");

        for (String text : harmless) {
            assertThat(suspicious(text)).as(text).isFalse();
        }
    }

    @Example
    void whatIsShortOrTornApartIsRecognisedAllTheSame() {
        String json = "{'id':'w','type':'EVM','signer':'it'}".replace('\'', '"');
        String share = Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
        List<String> shares =
                List.of(
                        json,
                        "its signer is \\\"signer\\\":it",
                        share,
                        share.replaceAll("(.{8})", "$1\n"),
                        "part 1 of 3: " + share.substring(0, 20),
                        // A 32-byte scalar of an ED25519 share
                        "3o4fFgtpKIOvp77AJrwMBCC2zOE7tlmnGxn+QI2dk20=",
                        "AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA==");

        for (String text : shares) {
            assertThat(suspicious(text)).as(text).isTrue();
        }
    }

    @Example
    void everyLongEnoughPieceOfAFixtureIsSuspicious() throws IOException {
        List<String> shares = new ArrayList<>();
        for (String line : Files.readAllLines(Exports.file("wallets.csv")).subList(1, 31)) {
            shares.add(line.split(",", -1)[1]);
        }
        for (String share : shares) {
            for (int from = 0; from + 64 <= share.length(); from += 61) {
                assertThat(suspicious(share.substring(from, from + 64))).isTrue();
            }
        }
    }

    private static boolean suspicious(String text) {
        try (SecretBytes bytes = SecretBytes.copyOf(text.getBytes(UTF_8))) {
            return ShareSuspicion.of(bytes);
        }
    }

    private List<Field> read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Inventory inventory = Exports.read(file);
        try (OtherFields fields = inventory.otherFields()) {
            return fields.of(inventory.rows().getFirst());
        }
    }
}
