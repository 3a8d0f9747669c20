package io.sharelift.para;

import io.sharelift.para.Vouched.Source;

import org.jspecify.annotations.Nullable;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Checks the other end's certificate and remembers who vouched for the last one, or who claimed to.
 */
final class Vouching extends X509ExtendedTrustManager {

    private static final int LONGEST_NAME = 200;

    private final Authorities authorities;
    private volatile @Nullable Vouched last;
    private volatile @Nullable String refusedIssuer;

    Vouching(Authorities authorities) {
        this.authorities = authorities;
    }

    /** TLS that asks this for every connection. */
    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (NoSuchAlgorithmException | KeyManagementException e) {
            throw new IllegalStateException("This Java has no TLS.", e);
        }
    }

    /** Who vouched for the last connection that came about; empty if none did. */
    Optional<Vouched> last() {
        return Optional.ofNullable(last);
    }

    /** Who issued the last certificate that was refused, in its own words. */
    Optional<String> refusedIssuer() {
        return Optional.ofNullable(refusedIssuer);
    }

    private interface Check {
        void by(X509ExtendedTrustManager manager) throws CertificateException;
    }

    private void check(X509Certificate[] chain, Check check) throws CertificateException {
        CertificateException first = null;
        Authorities.Read trusted = authorities.read();
        for (X509ExtendedTrustManager manager : trusted.managers()) {
            // A manager without a single authority throws what is no answer about the certificate.
            X509Certificate[] known = manager.getAcceptedIssuers();
            if (known.length == 0) {
                continue;
            }
            try {
                check.by(manager);
                X509Certificate root = root(chain, known);
                String fingerprint = fingerprint(root);
                last =
                        new Vouched(
                                name(chain[0].getIssuerX500Principal().getName()),
                                name(root.getSubjectX500Principal().getName()),
                                fingerprint,
                                trusted.everywhere().contains(fingerprint)
                                        ? Source.PUBLIC
                                        : Source.THIS_COMPUTER);
                return;
            } catch (CertificateException e) {
                if (first == null) {
                    first = e;
                }
            }
        }
        refusedIssuer = name(chain[0].getIssuerX500Principal().getName());
        throw first == null ? new CertificateException("No authority is trusted here.") : first;
    }

    /** The trusted authority at which the chain ends; the chain was found to be good before. */
    private static X509Certificate root(X509Certificate[] chain, X509Certificate[] known) {
        for (X509Certificate link : chain) {
            for (X509Certificate trusted : known) {
                if (trusted.equals(link) || hasIssued(trusted, link)) {
                    return trusted;
                }
            }
        }
        return chain[chain.length - 1];
    }

    private static boolean hasIssued(X509Certificate authority, X509Certificate link) {
        if (!authority.getSubjectX500Principal().equals(link.getIssuerX500Principal())) {
            return false;
        }
        try {
            link.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The common name, with the organisation; a stranger's words, so cleaned as such. */
    private static String name(String distinguished) {
        Optional<String> common = part("CN", distinguished);
        Optional<String> organisation =
                part("O", distinguished).filter(o -> !o.equals(common.orElse("")));
        String name =
                common.map(cn -> organisation.map(o -> cn + " (" + o + ")").orElse(cn))
                        .or(() -> organisation)
                        .orElse(distinguished);
        String clean = Words.clean(name, LONGEST_NAME);
        return clean == null ? "no name" : clean;
    }

    private static Optional<String> part(String type, String distinguished) {
        Matcher found =
                Pattern.compile("(?:^|,)" + type + "=((?:[^,\\\\\"]|\\\\.)+)")
                        .matcher(distinguished);
        return found.find()
                ? Optional.of(found.group(1).replaceAll("\\\\(.)", "$1"))
                : Optional.empty();
    }

    /** SHA-256 of a certificate, lower-case hex. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read has no form.", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        check(chain, manager -> manager.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        check(chain, manager -> manager.checkServerTrusted(chain, type, socket));
    }

    /** Without the connection nobody could tell whether the certificate has the right name. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw new CertificateException("The name of the other end is not known.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw noServer();
    }

    private static CertificateException noServer() {
        return new CertificateException("Nobody connects to this program.");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.read().managers().stream()
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .toArray(X509Certificate[]::new);
    }
}
