package io.sharelift.practice;

import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Says whose a signature is with code that has no part in making or checking them elsewhere: Bouncy
 * Castle's ECDSA, and Ed25519 as the JDK verifies it.
 */
public final class Judge {

    private static final HexFormat HEX = HexFormat.of();
    private static final String ED25519_SPKI = "302a300506032b6570032100";

    private Judge() {}

    /** By a public key in hex, as Para's segments have it. */
    public static boolean isBy(String publicKey, byte[] message, byte[] signature) {
        byte[] key = HEX.parseHex(publicKey.startsWith("0x") ? publicKey.substring(2) : publicKey);
        return key.length == 32 ? ed25519(key, message, signature) : ecdsa(key, message, signature);
    }

    private static boolean ecdsa(byte[] key, byte[] message, byte[] signature) {
        ECDomainParameters curve = new ECDomainParameters(CustomNamedCurves.getByName("secp256k1"));
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(false, new ECPublicKeyParameters(curve.getCurve().decodePoint(key), curve));
        return verifier.verifySignature(
                message,
                new BigInteger(1, Arrays.copyOfRange(signature, 0, 32)),
                new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
    }

    private static boolean ed25519(byte[] key, byte[] message, byte[] signature) {
        try {
            byte[] spki = HEX.parseHex(ED25519_SPKI + HEX.formatHex(key));
            Signature verifier = Signature.getInstance("Ed25519", "SunEC");
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
