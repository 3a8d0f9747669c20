package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/**
 * Things that are whole and right and still not the key in its one form: what is built here is
 * taken by a general parser first, so that it is refused for what it is and not for a slip in the
 * test.
 */
final class NotTheEnclavesKeyTest {

    private static final KeyPair PAIR = TestEnclave.keyPair("EC", "secp256r1");
    private static final byte[] SPKI = PAIR.getPublic().getEncoded();
    private static final String POINT = HexFormat.of().formatHex(Spki.pointOf(SPKI));

    @Test
    void theSameCurveSpelledOutIsRefused() throws IOException {
        String p = Der.number(bytes(P256.CURVE.getField().getCharacteristic()));
        String field = Der.seq("06072a8648ce3d0101", p);
        String a = Der.octets(HexFormat.of().formatHex(P256.CURVE.getA().getEncoded()));
        String b = Der.octets(HexFormat.of().formatHex(P256.CURVE.getB().getEncoded()));
        byte[] one = P256.spkiOf(P256.generator().multiply(BigInteger.ONE).normalize());
        String generator = Der.octets(HexFormat.of().formatHex(Spki.pointOf(one)));
        String order = Der.number(bytes(P256.ORDER));
        String curve = Der.seq("020101", field, Der.seq(a, b), generator, order, "020101");
        byte[] key = Der.bytes(Der.seq(Der.seq(Der.EC_PUBLIC_KEY, curve), Der.bits(POINT)));

        var parsed = (ECPublicKeyParameters) PublicKeyFactory.createKey(key);
        assertThat(parsed.getQ().getEncoded(false)).isEqualTo(Spki.pointOf(SPKI));
        refused(key, "spells out its curve");
    }

    @Test
    void theSamePointCompressedIsRefused() throws IOException {
        String compressed = "0" + (2 + (SPKI[90] & 1)) + POINT.substring(2, 66);
        byte[] key = spki(compressed);
        var parsed = (ECPublicKeyParameters) PublicKeyFactory.createKey(key);
        assertThat(parsed.getQ().getEncoded(false)).isEqualTo(Spki.pointOf(SPKI));
        refused(key, "compressed");
    }

    @Test
    void aPointOnTheTwistIsRefused() {
        BigInteger p = P256.CURVE.getField().getCharacteristic();
        BigInteger x = BigInteger.ONE;
        while (P256.CURVE.fromBigInteger(rightSide(x)).sqrt() != null) {
            x = x.add(BigInteger.ONE);
        }
        String onNone = HexFormat.of().formatHex(bytes(x));
        String y = HexFormat.of().formatHex(bytes(rightSide(x).modPow(BigInteger.TWO, p)));
        refused(spki("04" + onNone + y), "not on the curve P-256");
    }

    @Test
    void aSelfSignedCertificateOfTheKeyIsRefused() throws GeneralSecurityException {
        for (boolean old : new boolean[] {false, true}) {
            byte[] certificate = certificate(old);
            PublicKey parsed =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(certificate))
                            .getPublicKey();
            assertThat(parsed).isEqualTo(PAIR.getPublic());
            refused(certificate, "This is a certificate");
            for (String label :
                    new String[] {"CERTIFICATE", "TRUSTED CERTIFICATE", "X509 CERTIFICATE"}) {
                refusedText(Pem.of(label, certificate), "This is a certificate");
            }
        }
        refusedText(Pem.of("CERTIFICATE REQUEST", SPKI), "This is a certificate");
        refusedText(Pem.of("NEW CERTIFICATE REQUEST", SPKI), "This is a certificate");
    }

    @Test
    void aKeyWithItsCertificateIsRefused() throws GeneralSecurityException {
        String both = Pem.of("PUBLIC KEY", SPKI) + Pem.of("CERTIFICATE", certificate(false));
        refusedText(both, "This is a certificate");
    }

    @Test
    void aKeyForAgreementAloneIsRefused() {
        byte[] key = Der.bytes(Der.seq(Der.seq("06052b8104010c", Der.PRIME256V1), Der.bits(POINT)));
        refused(key, "another algorithm");
    }

    @Test
    void anyPrivateKeyIsRefusedWhateverItIsCalled() throws GeneralSecurityException {
        byte[] pkcs8 = PAIR.getPrivate().getEncoded();
        assertThat(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)))
                .isEqualTo(PAIR.getPrivate());
        refused(pkcs8, "This is a private key");
        refused(encrypted(pkcs8), "This is a private key");
        String scalar = HexFormat.of().formatHex(bytes(((ECPrivateKey) PAIR.getPrivate()).getS()));
        refused(Der.bytes(Der.seq("020101", Der.octets(scalar))), "This is a private key");
        refused(
                Der.bytes(
                        Der.seq(
                                "020101",
                                Der.octets(scalar),
                                Der.of(0xa0, Der.PRIME256V1),
                                Der.of(0xa1, Der.bits(POINT)))),
                "This is a private key");
        String rsa = Der.seq("020100", "020121", "020103", "020107", "02010b", "020103");
        refused(Der.bytes(rsa), "This is a private key");
        for (String algorithm : new String[] {"Ed25519", "X25519"}) {
            byte[] other = TestEnclave.keyPair(algorithm, "").getPrivate().getEncoded();
            refused(other, "This is a private key");
        }
    }

    @Test
    void bytesBehindTheKeyAreRefusedWhereverTheyAre() throws GeneralSecurityException {
        assertThat(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(SPKI)))
                .isEqualTo(PAIR.getPublic());
        refused(Arrays.copyOf(SPKI, SPKI.length + 1), "after its end");
        byte[] twice = Arrays.copyOf(SPKI, 2 * SPKI.length);
        System.arraycopy(SPKI, 0, twice, SPKI.length, SPKI.length);
        refused(twice, "after its end");
        String algorithm = Der.seq(Der.EC_PUBLIC_KEY, Der.PRIME256V1);
        refused(Der.bytes(Der.seq(algorithm, Der.bits(POINT), "0500")), "after its end");
    }

    @Test
    void theBytesAsTheyAreInAnotherTextFormAreRefused() {
        String hex = HexFormat.of().formatHex(SPKI);
        refusedText(hex, "not a public key in PEM form");
        refusedText("ecdsa-sha2-nistp256 AAAAE2VjZHNh", "not a public key in PEM form");
        refusedText(Pem.of("EC PUBLIC KEY", SPKI), "not a public key in PEM form");
        refusedText(
                Pem.of("PUBLIC KEY", hex.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                "This");
    }

    private static byte[] spki(String point) {
        return Der.bytes(Der.seq(Der.seq(Der.EC_PUBLIC_KEY, Der.PRIME256V1), Der.bits(point)));
    }

    private static byte[] certificate(boolean old) throws GeneralSecurityException {
        String name = Der.seq(Der.of(0x31, Der.seq("0603550403", Der.text(0x0c, "enclave"))));
        String when = Der.seq(Der.text(0x17, "260101000000Z"), Der.text(0x17, "360101000000Z"));
        String signed =
                Der.seq(
                        old ? "" : Der.of(0xa0, "020102"),
                        "020101",
                        Der.ECDSA_WITH_SHA256,
                        name,
                        when,
                        name,
                        HexFormat.of().formatHex(SPKI));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(PAIR.getPrivate());
        signature.update(Der.bytes(signed));
        String by = HexFormat.of().formatHex(signature.sign());
        return Der.bytes(Der.seq(signed, Der.ECDSA_WITH_SHA256, Der.bits(by)));
    }

    private static byte[] encrypted(byte[] pkcs8) throws GeneralSecurityException {
        String algorithm = "PBEWithSHA1AndDESede";
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm)
                        .generateSecret(new PBEKeySpec("only a test".toCharArray())),
                new PBEParameterSpec(new byte[8], 1000));
        try {
            return new EncryptedPrivateKeyInfo(cipher.getParameters(), cipher.doFinal(pkcs8))
                    .getEncoded();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static BigInteger rightSide(BigInteger x) {
        BigInteger p = P256.CURVE.getField().getCharacteristic();
        BigInteger a = P256.CURVE.getA().toBigInteger();
        BigInteger b = P256.CURVE.getB().toBigInteger();
        return x.multiply(x).add(a).multiply(x).add(b).mod(p);
    }

    private static byte[] bytes(BigInteger number) {
        return Der.bytes(String.format(java.util.Locale.ROOT, "%064x", number));
    }

    private static void refused(byte[] der, String why) {
        refusedText(Pem.of("PUBLIC KEY", der), why);
    }

    private static void refusedText(String text, String why) {
        EnclaveKeyException refusal =
                catchThrowableOfType(EnclaveKeyException.class, () -> EnclaveKey.read(text));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).contains(why);
    }
}
