package io.sharelift.para;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that nobody has signed but itself, and whoever trusts it. */
public final class TestTls {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path store;
    private final Process keytool;

    /**
     * Begins to make one, which takes a moment.
     *
     * @param name whose it is, as {@code ip:127.0.0.1} or {@code dns:example.com}
     */
    public TestTls(Path directory, String name) {
        store = directory.resolve(name.replaceAll("\\W", "-") + ".p12");
        try {
            keytool =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "keytool")
                                            .toString(),
                                    "-J-XX:TieredStopAtLevel=1",
                                    "-genkeypair",
                                    "-keyalg",
                                    "EC",
                                    "-dname",
                                    "CN=a test",
                                    "-ext",
                                    "SAN=" + name,
                                    "-storetype",
                                    "PKCS12",
                                    "-storepass",
                                    new String(PASSWORD),
                                    "-keystore",
                                    store.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server speaks that shows this certificate. */
    public SSLContext server() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(load(), PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What a client speaks that trusts these and nobody else. */
    public static SSLContext trusting(TestTls... trusted) {
        try {
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(null, PASSWORD);
            for (TestTls one : Arrays.asList(trusted)) {
                all.setCertificateEntry(one.store.toString(), one.load().getCertificate("mykey"));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(all);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
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
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool made no certificate");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new FileInputStream(store.toFile());
    }
}
