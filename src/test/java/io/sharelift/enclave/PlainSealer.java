package io.sharelift.enclave;

import io.sharelift.share.SignerLiteral;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sealing as the JDK alone would have it, every object kept: what {@link Sealer} is measured
 * beside. It wipes nothing, notices no stuck generator, and so has less to do.
 */
final class PlainSealer {

    private final SecureRandom random = new SecureRandom();
    private final KeyPairGenerator generator;
    private final KeyAgreement agreement;
    private final MessageDigest sha256;
    private final Cipher cipher;
    private final ECPublicKey enclave;

    PlainSealer(EnclaveKey key) throws GeneralSecurityException {
        generator = KeyPairGenerator.getInstance("EC", "SunEC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        agreement = KeyAgreement.getInstance("ECDH", "SunEC");
        sha256 = MessageDigest.getInstance("SHA-256");
        cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
        enclave =
                (ECPublicKey)
                        KeyFactory.getInstance("EC", "SunEC")
                                .generatePublic(new X509EncodedKeySpec(key.spki()));
    }

    SealedShare seal(WalletId wallet, WalletScheme scheme, SignerLiteral signer)
            throws GeneralSecurityException {
        KeyPair pair = generator.generateKeyPair();
        agreement.init(pair.getPrivate());
        agreement.doPhase(enclave, true);
        byte[] aes = sha256.digest(agreement.generateSecret());

        byte[] before = Envelope.beforeSigner(wallet, scheme);
        byte[] after = Envelope.AFTER_SIGNER;
        int size = (int) signer.size();
        byte[] plain = new byte[before.length + size + after.length];
        System.arraycopy(before, 0, plain, 0, before.length);
        signer.copyTo(plain, before.length);
        System.arraycopy(after, 0, plain, before.length + size, after.length);

        byte[] data = new byte[Randomness.IV + plain.length + 16];
        byte[] iv = new byte[Randomness.IV];
        random.nextBytes(iv);
        System.arraycopy(iv, 0, data, 0, iv.length);
        cipher.init(
                Cipher.ENCRYPT_MODE, new SecretKeySpec(aes, "AES"), new GCMParameterSpec(128, iv));
        cipher.doFinal(plain, 0, plain.length, data, iv.length);
        byte[] body = Envelope.body(data, data.length, pair.getPublic().getEncoded());
        return new SealedShare(wallet, body, HexFormat.of().formatHex(sha256.digest(body)));
    }
}
