package io.sharelift.practice;

import io.sharelift.share.curve.Secp256k1Point;
import io.sharelift.share.signer.DklsSigner;
import io.sharelift.share.signer.Party;
import io.sharelift.share.signer.Signer;

/**
 * Para's half of a DKLS wallet. The private key is the sum of both halves, so the sum of both
 * halves' points is the wallet's key.
 *
 * @param half Para's secret share times the generator
 * @param joint the wallet's public key
 */
record DklsCounterpart(Secp256k1Point half, Secp256k1Point joint) implements Counterpart {

    @Override
    public boolean fits(Signer signer) {
        return signer instanceof DklsSigner dkls
                && dkls.party() == Party.USER
                && Secp256k1Point.decode(dkls.publicKey()).filter(joint::equals).isPresent()
                && Secp256k1Point.generatorTimes(dkls.secretShare())
                        .flatMap(half::plus)
                        .filter(joint::equals)
                        .isPresent();
    }
}
