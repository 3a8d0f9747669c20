package io.sharelift.enclave;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/** What one sealing needs of chance. Tests put fixed numbers here, to compare with Para's SDK. */
interface Randomness {

    int IV = 12;

    /** A number for one ephemeral key, evenly distributed over 1 to n-1. */
    BigInteger scalar();

    /** Fills the first 12 bytes. */
    void iv(byte[] target);

    /** Both from the generator; the number by drawing again until it is in range. */
    static Randomness of(SecureRandom random) {
        return new Randomness() {
            // A fair generator misses the range once in 2^32 draws.
            private static final int MOST_DRAWS = 16;

            @Override
            public BigInteger scalar() {
                byte[] drawn = new byte[Spki.NUMBER];
                try {
                    for (int i = 0; i < MOST_DRAWS; i++) {
                        random.nextBytes(drawn);
                        BigInteger scalar = new BigInteger(1, drawn);
                        if (scalar.signum() > 0 && scalar.compareTo(P256.ORDER) < 0) {
                            return scalar;
                        }
                    }
                } finally {
                    Arrays.fill(drawn, (byte) 0);
                }
                throw new RepeatedRandomnessException();
            }

            @Override
            public void iv(byte[] target) {
                byte[] iv = new byte[IV];
                random.nextBytes(iv);
                System.arraycopy(iv, 0, target, 0, IV);
            }
        };
    }
}
