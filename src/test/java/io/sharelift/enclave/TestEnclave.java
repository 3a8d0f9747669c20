package io.sharelift.enclave;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.share.SecretBytes;

import tools.jackson.databind.json.JsonMapper;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An enclave whose private key the test has. */
public record TestEnclave(EnclaveKey key, ECPrivateKey privateKey, EnvelopeOpener opener) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static TestEnclave of(String pem, ECPrivateKey privateKey) {
        try {
            return new TestEnclave(
                    EnclaveKey.read(pem), privateKey, new EnvelopeOpener(privateKey));
        } catch (EnclaveKeyException refused) {
            throw new AssertionError(refused);
        }
    }

    public static TestEnclave generate() {
        KeyPair pair = keyPair("EC", "secp256r1");
        return of(
                Pem.of("PUBLIC KEY", pair.getPublic().getEncoded()),
                (ECPrivateKey) pair.getPrivate());
    }

    /** The public key as Para states it. */
    public String pem() {
        return Pem.of("PUBLIC KEY", key.spki());
    }

    static KeyPair keyPair(String algorithm, String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (!curve.isEmpty()) {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static ECPrivateKey privateKey(String pkcs8) {
        try {
            return (ECPrivateKey)
                    KeyFactory.getInstance("EC")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What the enclave sees of a request body; only ciphertext is ever a string. */
    SecretBytes open(SealedShare sealed) throws EnvelopeException {
        return opener.open(envelope(sealed));
    }

    static String envelope(SealedShare sealed) {
        return JSON.readTree(new String(sealed.body(), UTF_8))
                .get("encryptedPayload")
                .stringValue();
    }
}
