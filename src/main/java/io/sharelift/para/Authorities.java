package io.sharelift.para;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Whose word for a secure connection is taken: that of the authorities that Java brings along, and,
 * where those do not know the certificate, that of the ones this computer's system trusts. They are
 * read when the first connection asks for them.
 */
public final class Authorities {

    private static final Authorities STANDARD =
            new Authorities(
                    () -> manager(null),
                    () -> manager(storeOf(SystemCertificates.read())),
                    PublicAuthorities::fingerprints);

    private final Supplier<X509ExtendedTrustManager> brought;
    private final Supplier<X509ExtendedTrustManager> here;
    private final Supplier<Set<String>> everywhere;
    private @Nullable Read read;

    /** What is asked one after another, and which authorities are trusted everywhere. */
    record Read(List<X509ExtendedTrustManager> managers, Set<String> everywhere) {}

    private Authorities(
            Supplier<X509ExtendedTrustManager> brought,
            Supplier<X509ExtendedTrustManager> here,
            Supplier<Set<String>> everywhere) {
        this.brought = brought;
        this.here = here;
        this.everywhere = everywhere;
    }

    /** Java's and the system's. */
    public static Authorities standard() {
        return STANDARD;
    }

    /**
     * These and no others.
     *
     * @param open in the place of those that Java brings along and that are trusted everywhere
     * @param here in the place of those that only the system trusts
     */
    public static Authorities only(
            Collection<X509Certificate> open, Collection<X509Certificate> here) {
        return new Authorities(
                () -> manager(storeOf(open)),
                () -> manager(storeOf(here)),
                () ->
                        open.stream()
                                .map(Vouching::fingerprint)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    synchronized Read read() {
        if (read == null) {
            read = new Read(List.of(brought.get(), here.get()), everywhere.get());
        }
        return read;
    }

    private static KeyStore storeOf(Collection<X509Certificate> certificates) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (X509Certificate certificate : certificates) {
                store.setCertificateEntry(String.valueOf(number++), certificate);
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java cannot hold certificates.", e);
        }
    }

    /**
     * @param store null for what Java brings along
     */
    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager found) {
                    return found;
                }
            }
            throw new IllegalStateException("This Java cannot check certificates.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot check certificates.", e);
        }
    }
}
