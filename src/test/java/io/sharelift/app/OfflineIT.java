package io.sharelift.app;

import static io.sharelift.app.Program.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.sharelift.app.Program.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged program in a network namespace without any interface, where not even this computer's
 * own address is up. Left out only where the system lets nobody make one.
 */
final class OfflineIT {

    private static final Pattern ANCHOR = Pattern.compile("\"anchor\":\"([^\"]+)\"");

    /** What Java loads when an HTTP client is built. */
    private static final String CLIENT = " jdk.internal.net.http.HttpClientImpl ";

    @TempDir Path home;
    private List<String> alone = List.of();

    @BeforeEach
    void aNamespaceCanBeMade() throws Exception {
        for (String flags : List.of("-n", "-rn")) {
            if (alone.isEmpty() && run("unshare", flags, "--", "true").code() == 0) {
                alone = List.of("unshare", flags, "--");
            }
        }
        assumeThat(alone).as("a network namespace can be made here").isNotEmpty();
    }

    private Ended run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "out", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(out.toFile())
                            .start();
            return new Ended(process.waitFor(), Files.readString(out), "");
        } catch (IOException e) {
            // There is no such program, as on other systems than Linux.
            return new Ended(-1, "", String.valueOf(e.getMessage()));
        }
    }

    private Ended sharelift(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return Program.runWith(alone, home, environment, arguments);
    }

    private Ended alone(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(alone);
        all.addAll(List.of(command));
        return run(all.toArray(String[]::new));
    }

    /** Nobody has its other half. */
    private static byte[] enclaveKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair().getPublic().getEncoded();
    }

    private Path pem(byte[] key) throws IOException {
        String lines =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key);
        return Files.writeString(
                home.resolve("enclave.pem"),
                "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n");
    }

    @Test
    void nothingCanBeReachedInTheNamespace() throws Exception {
        assertThat(alone("cat", "/proc/net/dev").out().lines().skip(2))
                .singleElement()
                .asString()
                .contains("lo:");
        assertThat(alone("cat", "/proc/net/fib_trie").out()).doesNotContain("LOCAL");
    }

    @Test
    void anExportIsInspectedSealedAndTheRecordVerifiedWithoutAnyNetwork() throws Exception {
        Ended inspected =
                sharelift(Map.of(), "inspect", "--format", "ndjson", export("array.json"));
        assertThat(inspected.out().lines()).hasSize(90);
        assertThat(inspected.code()).isZero();

        byte[] key = enclaveKey();
        Path record = home.resolve("acme.sharelift");
        Path loaded = home.resolve("loaded.txt");
        Ended sealed =
                sharelift(
                        Map.of("SHARELIFT_OPTS", "-Xlog:class+load=info:file=" + loaded),
                        "seal",
                        "--enclave-key",
                        pem(key).toString(),
                        "--fingerprint",
                        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key)),
                        "--record",
                        record.toString(),
                        export("array.json"));
        assertThat(sealed.out()).contains("\"sealed\":90,\"unsealed\":0,");
        assertThat(sealed.code()).isZero();
        assertThat(Files.readAllLines(loaded))
                .hasSizeGreaterThan(500)
                .noneMatch(line -> line.contains(CLIENT));

        Matcher anchor = ANCHOR.matcher(sealed.out());
        assertThat(anchor.find()).isTrue();
        Ended verified =
                sharelift(
                        Map.of(),
                        "record",
                        "verify",
                        "--anchor",
                        anchor.group(1),
                        record.toString());
        assertThat(verified.code()).isZero();
    }

    /** The control: where something is to be sent, a client is built, and reaches nobody. */
    @Test
    void whatIsToBeSentBuildsAClientThatReachesNobody() throws Exception {
        Path loaded = home.resolve("loaded.txt");
        Ended ended =
                sharelift(
                        Map.of(
                                "SHARELIFT_OPTS",
                                "-Xlog:class+load=info:file=" + loaded,
                                "SOME_KEY",
                                "none-that-opens-anything"),
                        "migrate",
                        "--record",
                        home.resolve("acme.sharelift").toString(),
                        "--url",
                        "http://127.0.0.1:9",
                        "--api-key-env",
                        "SOME_KEY",
                        "--yes",
                        export("array.json"));
        assertThat(ended.code()).isNotZero();
        assertThat(ended.err()).contains("No connection to 127.0.0.1:9 came about");
        assertThat(Files.readAllLines(loaded)).anyMatch(line -> line.contains(CLIENT));
    }
}
