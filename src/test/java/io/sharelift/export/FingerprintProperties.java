package io.sharelift.export;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.export.MadeExport.Made;
import io.sharelift.export.MadeExport.Way;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whoever has a share and the key can show which fingerprint is its; without the key nobody. */
final class FingerprintProperties {

    private static final String DIGITS = "00f1e2d3c4b5a697".repeat(4);

    private Path file = Path.of("");
    private Path keyFile = Path.of("");

    @BeforeProperty
    void makeFiles() throws IOException {
        file = Files.createTempFile("export", ".any");
        keyFile =
                Files.createTempFile(
                        "fingerprint",
                        ".key",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(keyFile, DIGITS + "\n");
    }

    @AfterProperty
    void deleteFiles() throws IOException {
        Files.delete(file);
        Files.delete(keyFile);
    }

    @Provide
    Arbitrary<List<String>> signers() {
        return Arbitraries.strings()
                .withChars("aB3+/={}\"\\:,é客 ")
                .ofMinLength(1)
                .ofMaxLength(80)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements();
    }

    @Property(tries = 150)
    void theSameSignerAndKeyHaveTheSameFingerprintInEveryFormat(
            @ForAll("signers") List<String> signers, @ForAll Way one, @ForAll Way other)
            throws Exception {
        FingerprintKey key = FingerprintKey.inFile(keyFile);
        Map<String, String> expected = new HashMap<>();
        for (int i = 0; i < signers.size(); i++) {
            expected.put(id(i), hmac(signers.get(i)));
        }

        assertThat(fingerprints(one, signers, key)).isEqualTo(expected);
        assertThat(fingerprints(other, signers, key)).isEqualTo(expected);
    }

    @Property(tries = 50)
    void anotherKeyGivesEverySignerAnotherFingerprint(
            @ForAll("signers") List<String> signers, @ForAll Way way) throws Exception {
        Map<String, String> one = fingerprints(way, signers, FingerprintKey.random());
        Map<String, String> other = fingerprints(way, signers, FingerprintKey.random());

        assertThat(one).hasSize(signers.size()).doesNotContainEntry(id(0), other.get(id(0)));
        assertThat(one.values()).doesNotContainAnyElementsOf(other.values());
    }

    @Example
    void theFingerprintsOfTheFixturesAreTheHmacsOfTheirSigners() throws Exception {
        FingerprintKey key = FingerprintKey.inFile(keyFile);
        JsonMapper json = JsonMapper.builder().build();
        Map<String, String> expected = new HashMap<>();
        for (String line : Files.readAllLines(Exports.file("wallets.csv")).subList(1, 31)) {
            String[] cells = line.split(",", -1);
            var segment = json.readTree(Base64.getDecoder().decode(cells[1]));
            expected.put(cells[0], hmac(segment.get("signer").stringValue()));
        }

        assertThat(fingerprints(Exports.file("wallets.csv"), key)).isEqualTo(expected);
        Map<String, String> excel = fingerprints(Exports.file("wallets-excel.csv"), key);
        assertThat(excel).isNotEmpty();
        assertThat(expected).containsAllEntriesOf(excel);
    }

    @Example
    void anInventoryNamesItsKeyAndHasOneOfItsOwnIfNoneIsGiven() throws Exception {
        FingerprintKey key = FingerprintKey.inFile(keyFile);
        Path export = Exports.file("wallets.csv");

        Inventory keyed = read(export, key);
        assertThat(keyed.fingerprintKeyId()).isEqualTo(key.id());
        assertThat(ReadingOptions.standard().withFingerprints(key).toString())
                .doesNotContain(DIGITS);
        assertThat(Exports.read(export).fingerprintKeyId())
                .isNotEqualTo(Exports.read(export).fingerprintKeyId())
                .isNotEqualTo(Inventory.empty().fingerprintKeyId());
    }

    @Example
    void sharesAreReadAgainUnderTheKeyThatTheyWereInspectedWith() throws Exception {
        Inventory keyed = read(Exports.file("wallets.csv"), FingerprintKey.inFile(keyFile));

        try (ShareReader shares = keyed.shares();
                var share = shares.open(keyed.rows().getFirst())) {
            assertThat(share.segments()).isNotEmpty();
        }
    }

    private Map<String, String> fingerprints(Way way, List<String> signers, FingerprintKey key)
            throws IOException {
        List<Made> wallets = new ArrayList<>();
        for (int i = 0; i < signers.size(); i++) {
            String literal = signers.get(i).replace("\\", "\\\\").replace("\"", "\\\"");
            wallets.add(new Made(id(i), "0x" + "ab".repeat(20), "who" + i, literal));
        }
        Files.write(file, way.write(wallets).bytes());
        return fingerprints(file, key);
    }

    private static Map<String, String> fingerprints(Path export, FingerprintKey key) {
        Map<String, String> fingerprints = new HashMap<>();
        for (WalletRow row : read(export, key).rows()) {
            fingerprints.put(
                    Objects.requireNonNull(row.walletId()).value(),
                    Objects.requireNonNull(row.fingerprint()));
        }
        return fingerprints;
    }

    private static Inventory read(Path export, FingerprintKey key) {
        return InventoryReader.read(
                List.of(export),
                ReadingOptions.standard().withFingerprints(key),
                ReadingProgress.none());
    }

    private static String id(int i) {
        return "0a1b2c3d-0000-4000-8000-00000000000" + i;
    }

    /** Written here once more, from the description alone. */
    private static String hmac(String signer) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(DIGITS), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signer.getBytes(UTF_8)), 0, 16);
    }
}
