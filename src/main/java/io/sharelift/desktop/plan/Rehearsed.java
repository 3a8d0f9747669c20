package io.sharelift.desktop.plan;

import java.util.List;

/**
 * What a dry run came to.
 *
 * @param words how it went, in a sentence
 * @param troubled wallets that would not go as planned
 * @param troubles the first of them
 */
record Rehearsed(String words, int troubled, List<Trouble> troubles) {

    /** A wallet that would not go as planned, and why. */
    record Trouble(String wallet, String words) {}

    Rehearsed {
        troubles = List.copyOf(troubles);
    }
}
