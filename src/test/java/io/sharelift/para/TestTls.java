package io.sharelift.para;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that nobody has signed but itself or an authority of its own, and whoever trusts
 * it.
 */
public final class TestTls {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String OWN = "mykey";
    private static final String AUTHORITY = "authority";

    private final Path store;
    private final Process keytool;

    /**
     * Begins to make one, which takes a moment.
     *
     * @param name whose it is, as {@code ip:127.0.0.1} or {@code dns:example.com}
     */
    public TestTls(Path directory, String name) {
        store = directory.resolve(name.replaceAll("\\W", "-") + ".p12");
        keytool = keytool(OWN, "CN=a test", "SAN=" + name);
    }

    private TestTls(Path directory, String name, String authority) throws InterruptedException {
        store = directory.resolve(authority.replaceAll("\\W", "-") + "-issued.p12");
        finish(keytool(AUTHORITY, authority, "bc:c"));
        keytool = keytool(OWN, "CN=a test", "SAN=" + name, "-signer", AUTHORITY);
    }

    /**
     * One that an authority has issued, which is made with it.
     *
     * @param authority how it writes its own name, as {@code CN=Acme Root}
     */
    public static TestTls issued(Path directory, String name, String authority) {
        try {
            return new TestTls(directory, name, authority);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Process keytool(String alias, String owner, String extension, String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-J-XX:TieredStopAtLevel=1",
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-alias",
                                alias,
                                "-dname",
                                owner,
                                "-ext",
                                extension,
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(PASSWORD),
                                "-keystore",
                                store.toString()));
        words.addAll(List.of(more));
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void finish(Process process) throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new AssertionError("keytool made no certificate");
        }
    }

    /** What a server speaks that shows this certificate. */
    public SSLContext server() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            // The authority's key is in the store as well, and is nobody's to show.
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, PASSWORD);
            KeyStore all = load();
            own.setKeyEntry(OWN, all.getKey(OWN, PASSWORD), PASSWORD, all.getCertificateChain(OWN));
            keys.init(own, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As if Java brought these along, and nobody else. */
    public static Authorities trusting(TestTls... trusted) {
        return Authorities.only(
                Arrays.stream(trusted).map(TestTls::certificate).toList(), List.of());
    }

    /** What it shows. */
    public X509Certificate certificate() {
        return certificate(OWN);
    }

    /** Of whoever issued it. */
    public X509Certificate authority() {
        return certificate(AUTHORITY);
    }

    private X509Certificate certificate(String alias) {
        try {
            return (X509Certificate) load().getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private KeyStore load() {
        try (InputStream in = opened()) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD);
            return keys;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private InputStream opened() throws IOException {
        try {
            finish(keytool);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new FileInputStream(store.toFile());
    }
}
