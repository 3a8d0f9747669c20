package io.sharelift.para;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The authorities that the system trusts: on Linux a file of them, elsewhere the system's own
 * store. What cannot be read there is trusted by nobody.
 */
final class SystemCertificates {

    /** Where distributions keep them: Debian, Fedora, openSUSE, and what is left. */
    private static final List<Path> BUNDLES =
            List.of(
                    Path.of("/etc/ssl/certs/ca-certificates.crt"),
                    Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
                    Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
                    Path.of("/etc/ssl/ca-bundle.pem"),
                    Path.of("/etc/ssl/cert.pem"));

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private SystemCertificates() {}

    static List<X509Certificate> read() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return stores("Windows-ROOT", "Windows-ROOT-LOCALMACHINE");
        }
        if (system.startsWith("mac")) {
            return stores("KeychainStore-ROOT", "KeychainStore");
        }
        return BUNDLES.stream()
                .filter(Files::isReadable)
                .findFirst()
                .map(SystemCertificates::bundle)
                .orElse(List.of());
    }

    /** Each on its own, so that one that Java does not take costs no other. */
    static List<X509Certificate> bundle(Path file) {
        List<X509Certificate> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            int from = text.indexOf(BEGIN);
            while (from >= 0) {
                int to = text.indexOf(END, from);
                if (to < 0) {
                    break;
                }
                add(text.substring(from, to + END.length()), factory, found);
                from = text.indexOf(BEGIN, to);
            }
        } catch (IOException | CertificateException e) {
            return List.of();
        }
        return found;
    }

    private static void add(String pem, CertificateFactory factory, List<X509Certificate> found) {
        try {
            byte[] bytes = pem.getBytes(StandardCharsets.ISO_8859_1);
            if (factory.generateCertificate(new ByteArrayInputStream(bytes))
                    instanceof X509Certificate certificate) {
                found.add(certificate);
            }
        } catch (CertificateException e) {
            // One authority fewer, which can only refuse a connection.
        }
    }

    private static List<X509Certificate> stores(String... types) {
        List<X509Certificate> found = new ArrayList<>();
        for (String type : types) {
            try {
                KeyStore store = KeyStore.getInstance(type);
                store.load(null, null);
                for (String alias : Collections.list(store.aliases())) {
                    if (store.isCertificateEntry(alias)
                            && store.getCertificate(alias) instanceof X509Certificate certificate) {
                        found.add(certificate);
                    }
                }
            } catch (GeneralSecurityException | IOException e) {
                // This version of the system has no such store.
            }
        }
        return found;
    }
}
