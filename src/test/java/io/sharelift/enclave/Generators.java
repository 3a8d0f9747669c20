package io.sharelift.enclave;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;

/** Random generators that are broken, each in its way. */
final class Generators {

    private Generators() {}

    /** Gives one byte for ever. */
    static SecureRandom stuckAt(int value) {
        return new Broken() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) value);
            }
        };
    }

    /** Begins again after so many calls; a sealing makes two. */
    static SecureRandom beginningAgainAfter(int calls, long seed) {
        return new Broken() {
            private static final long serialVersionUID = 1L;
            private Random numbers = new Random(seed);
            private int made;

            @Override
            public void nextBytes(byte[] bytes) {
                if (made++ == calls) {
                    numbers = new Random(seed);
                    made = 1;
                }
                numbers.nextBytes(bytes);
            }
        };
    }

    private abstract static class Broken extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public abstract void nextBytes(byte[] bytes);
    }
}
