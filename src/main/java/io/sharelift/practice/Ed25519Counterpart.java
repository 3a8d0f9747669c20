package io.sharelift.practice;

import io.sharelift.share.curve.EdwardsPoint;
import io.sharelift.share.signer.Ed25519Signer;
import io.sharelift.share.signer.Party;
import io.sharelift.share.signer.Signer;

import java.util.Optional;

/**
 * Para's half of an ED25519 wallet. The private key is twice the user's secret less Para's.
 *
 * @param half Para's secret times the base point
 * @param group the wallet's public key
 */
record Ed25519Counterpart(EdwardsPoint half, EdwardsPoint group) implements Counterpart {

    @Override
    public boolean fits(Signer signer) {
        if (!(signer instanceof Ed25519Signer ed) || ed.party() != Party.USER) {
            return false;
        }
        Optional<EdwardsPoint> secretTimesBase = ownShare(ed);
        return secretTimesBase.isPresent()
                && secretTimesBase.get().doubled().minus(half).equals(group)
                && EdwardsPoint.decodeRistretto(ed.groupKey()).filter(group::equals).isPresent();
    }

    /** The signer's secret times the base point, if that is the public share that it carries. */
    static Optional<EdwardsPoint> ownShare(Ed25519Signer signer) {
        EdwardsPoint product = EdwardsPoint.BASE.times(signer.secret());
        return signer.share(signer.number())
                .flatMap(EdwardsPoint::decodeRistretto)
                .filter(product::equals);
    }
}
