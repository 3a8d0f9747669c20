package io.sharelift.enclave;

/**
 * Random numbers that were drawn before, each by its first eight bytes: 9 to 18 bytes of memory for
 * each. Among two million, two different ones begin alike once in ten million times. Not for
 * several threads.
 */
final class SeenNumbers {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** An empty place is zero. */
    private long[] places = new long[1 << 6];

    private int size;

    /** Remembers a number; false if it was there. */
    boolean add(long number) {
        // Zero is taken for one, which is as unlikely.
        if (!put(places, number == 0 ? 1 : number)) {
            return false;
        }
        size++;
        if (size > places.length - places.length / 8) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] more = new long[2 * places.length];
        for (long number : places) {
            if (number != 0) {
                put(more, number);
            }
        }
        places = more;
    }

    private static boolean put(long[] places, long number) {
        int at = (int) ((number * SPREAD) >>> (1 + Long.numberOfLeadingZeros(places.length)));
        while (places[at] != 0) {
            if (places[at] == number) {
                return false;
            }
            at = (at + 1) & (places.length - 1);
        }
        places[at] = number;
        return true;
    }
}
