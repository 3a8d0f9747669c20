package io.sharelift.share.signature;

import io.sharelift.share.WalletType;
import io.sharelift.share.address.Ed25519Key;
import io.sharelift.share.address.StatedKey;
import io.sharelift.share.curve.EdwardsPoint;
import io.sharelift.share.signature.SignatureCheck.Verdict;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.util.Arrays;

import java.math.BigInteger;

/**
 * Checks signatures of RFC 8032, strictly: the number is below the order, and both points are in
 * the large subgroup and not its zero, so that all who verify come to one verdict.
 */
final class Ed25519Check {

    private static final int SIGNATURE = 64;

    private Ed25519Check() {}

    static SignatureCheck of(
            byte[] challenge, byte[] signature, WalletType type, StatedKey expected) {
        if (!isOne(signature)) {
            return SignatureCheck.just(Verdict.NOT_A_SIGNATURE);
        }
        if (!(expected.key().orElse(null) instanceof Ed25519Key key)) {
            return SignatureCheck.just(Verdict.NOT_COMPARABLE);
        }
        return Ed25519.verify(signature, 0, key.bytes(), 0, challenge, 0, challenge.length)
                ? new SignatureCheck(Verdict.GOOD, key.address(type), false, false)
                : SignatureCheck.just(Verdict.OTHER_KEY);
    }

    /** Whether any key could have made it. */
    private static boolean isOne(byte[] signature) {
        if (signature.length != SIGNATURE) {
            return false;
        }
        byte[] number = Arrays.reverse(Arrays.copyOfRange(signature, 32, SIGNATURE));
        return new BigInteger(1, number).compareTo(EdwardsPoint.ORDER) < 0
                && Ed25519.validatePublicKeyFull(signature, 0);
    }
}
