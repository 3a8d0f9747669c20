package io.sharelift.enclave;

import io.sharelift.share.SecretBytes;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.EllipticCurve;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Opens envelopes with an enclave's private key, as the enclave does: for the practice Para, and as
 * the judge of {@link Sealer}, which is why it shares no cryptography with it and uses the JDK's
 * own providers alone. May be used by several threads.
 */
public final class EnvelopeOpener {

    private static final int IV = 12;
    private static final int TAG = 16;

    /** Base64 of the longest signer that is sealed, and then some. */
    private static final int LONGEST = 32 << 20;

    private static final Set<String> NAMES =
            Set.of("encryptedData", "keyId", "algorithm", "ephemeral");
    private static final Set<String> NAMES_ON_THE_REST_PAGE =
            Set.of("encryptedData", "algorithm", "ephemeral");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(LONGEST)
                                                    .maxNestingDepth(2)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final ECPrivateKey key;
    private final EllipticCurve curve;

    public EnvelopeOpener(ECPrivateKey key) {
        ECParameterSpec p256 = p256();
        ECParameterSpec its = key.getParams();
        if (!its.getCurve().equals(p256.getCurve())
                || !its.getGenerator().equals(p256.getGenerator())
                || !its.getOrder().equals(p256.getOrder())) {
            throw new IllegalArgumentException("The enclave's key is on P-256, this one is not.");
        }
        this.key = key;
        this.curve = p256.getCurve();
    }

    private static ECParameterSpec p256() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC", "SunEC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java does not know the curve P-256.", missing);
        }
    }

    /**
     * What is sealed in the envelope: the UTF-8 JSON {@code {"shares":[…]}}; the caller closes it.
     *
     * @param encryptedPayload the envelope, that is the text of the request's one field
     * @throws EnvelopeException if it is not exactly an envelope, is changed, or is for another key
     */
    public SecretBytes open(String encryptedPayload) throws EnvelopeException {
        JsonNode envelope = parse(encryptedPayload);
        if (!text(envelope, "algorithm").equals(Envelope.ALGORITHM)) {
            throw new EnvelopeException("The envelope is of an unknown algorithm.");
        }
        if (envelope.has("keyId") && !text(envelope, "keyId").isEmpty()) {
            throw new EnvelopeException("The envelope names a key, and no key has a name.");
        }
        byte[] data = base64(text(envelope, "encryptedData"));
        if (data.length <= IV + TAG) {
            throw new EnvelopeException("The envelope is empty.");
        }
        byte[] ephemeral = base64(text(envelope, "ephemeral"));
        requireOnCurve(ephemeral);
        try {
            return decrypt(data, ephemeral);
        } catch (AEADBadTagException changed) {
            throw new EnvelopeException("The envelope was changed, or is sealed to another key.");
        } catch (GeneralSecurityException refused) {
            throw new EnvelopeException("The envelope's own key was refused.");
        }
    }

    private SecretBytes decrypt(byte[] data, byte[] ephemeral) throws GeneralSecurityException {
        PublicKey sender =
                KeyFactory.getInstance("EC", "SunEC")
                        .generatePublic(new X509EncodedKeySpec(ephemeral));
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH", "SunEC");
        agreement.init(key);
        agreement.doPhase(sender, true);
        byte[] secret = agreement.generateSecret();
        byte[] plain = new byte[data.length - IV - TAG];
        WipeableKey aes = new WipeableKey();
        try {
            var sha256 = Fingerprints.sha256();
            sha256.update(secret);
            aes.take(sha256);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
            cipher.init(Cipher.DECRYPT_MODE, aes, new GCMParameterSpec(8 * TAG, data, 0, IV));
            cipher.doFinal(data, IV, data.length - IV, plain, 0);
            return SecretBytes.copyOf(plain);
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(plain, (byte) 0);
            aes.wipe();
        }
    }

    private static JsonNode parse(String envelope) throws EnvelopeException {
        JsonNode node;
        try {
            node = JSON.readTree(envelope);
        } catch (JacksonException notJson) {
            throw new EnvelopeException("The envelope is not JSON.");
        }
        Set<String> names = Set.copyOf(node.propertyNames());
        if (!node.isObject() || !(names.equals(NAMES) || names.equals(NAMES_ON_THE_REST_PAGE))) {
            throw new EnvelopeException("The envelope does not have the fields of an envelope.");
        }
        return node;
    }

    private static String text(JsonNode envelope, String name) throws EnvelopeException {
        JsonNode value = envelope.get(name);
        if (value == null || !value.isString()) {
            throw new EnvelopeException("A field of the envelope is not text.");
        }
        return value.stringValue();
    }

    /** Only as an encoder writes it; else bits that say nothing could be changed unnoticed. */
    private static byte[] base64(String text) throws EnvelopeException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below.
        }
        throw new EnvelopeException("A field of the envelope is not base64.");
    }

    private void requireOnCurve(byte[] spki) throws EnvelopeException {
        if (!Spki.is(spki)) {
            throw new EnvelopeException("The envelope's own key is not a P-256 key.");
        }
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = Spki.number(spki, Spki.X);
        BigInteger y = Spki.number(spki, Spki.Y);
        BigInteger right = x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB()).mod(p);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.multiply(y).mod(p).equals(right)) {
            throw new EnvelopeException("The envelope's own key is not on the curve P-256.");
        }
    }
}
