package io.sharelift.share.signature;

import io.sharelift.share.WalletType;
import io.sharelift.share.address.Agreement;
import io.sharelift.share.address.Ed25519Key;
import io.sharelift.share.address.Secp256k1Key;
import io.sharelift.share.address.StatedKey;
import io.sharelift.share.address.WalletKey;
import io.sharelift.share.curve.Secp256k1Point;
import io.sharelift.share.signature.SignatureCheck.Verdict;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Checks signatures on secp256k1 by the key that they give away. */
final class Secp256k1Check {

    private static final int SIGNATURE = 65;
    private static final BigInteger ORDER = Secp256k1Point.ORDER;

    private final BigInteger r;
    private final BigInteger s;
    private final BigInteger message;

    private Secp256k1Check(byte[] challenge, byte[] signature) {
        this.r = new BigInteger(1, Arrays.copyOfRange(signature, 0, 32));
        this.s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        this.message = new BigInteger(1, challenge);
    }

    static SignatureCheck of(
            byte[] challenge, byte[] signature, WalletType type, StatedKey expected) {
        if (signature.length != SIGNATURE) {
            return SignatureCheck.just(Verdict.NOT_A_SIGNATURE);
        }
        return new Secp256k1Check(challenge, signature).of(signature[64], type, expected);
    }

    private SignatureCheck of(int last, WalletType type, StatedKey expected) {
        int id = last >= 27 ? last - 27 : last;
        Optional<Secp256k1Key> named =
                inRange(r) && inRange(s) && (id == 0 || id == 1)
                        ? recovered(id == 1)
                        : Optional.empty();
        if (named.isEmpty()) {
            return SignatureCheck.just(Verdict.NOT_A_SIGNATURE);
        }
        boolean comparable =
                !expected.contradictsItself()
                        && !(expected.key().orElse(null) instanceof Ed25519Key);
        Agreement agreement =
                comparable ? compare(named.get(), expected) : Agreement.NOT_COMPARABLE;
        if (agreement != Agreement.DIFFERS) {
            Verdict verdict = agreement == Agreement.AGREES ? Verdict.GOOD : Verdict.NOT_COMPARABLE;
            return result(verdict, named.get(), type, expected, false);
        }
        return recovered(id == 0)
                .filter(other -> compare(other, expected) == Agreement.AGREES)
                .map(other -> result(Verdict.GOOD, other, type, expected, true))
                .orElseGet(() -> result(Verdict.OTHER_KEY, named.get(), type, expected, false));
    }

    private SignatureCheck result(
            Verdict verdict,
            Secp256k1Key key,
            WalletType type,
            StatedKey expected,
            boolean otherRecoveryId) {
        String address =
                key.compareAddress(expected.address()) == Agreement.AGREES
                        ? expected.address()
                        : expected.bech32Prefix()
                                .map(key::cosmosAddress)
                                .orElseGet(() -> key.address(type));
        return new SignatureCheck(
                verdict, address, otherRecoveryId, s.compareTo(ORDER.shiftRight(1)) > 0);
    }

    private Optional<Secp256k1Key> recovered(boolean odd) {
        return Secp256k1Point.recovered(r, s, message, odd).map(Secp256k1Key::new);
    }

    private static boolean inRange(BigInteger number) {
        return number.signum() > 0 && number.compareTo(ORDER) < 0;
    }

    private static Agreement compare(WalletKey key, StatedKey expected) {
        return key.compare(expected.address(), expected.publicKey());
    }
}
