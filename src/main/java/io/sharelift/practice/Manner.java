package io.sharelift.practice;

import io.sharelift.practice.Conduct.How;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * All that is out of the ordinary about one wallet.
 *
 * @param untilReady from its migration on
 * @param claimed whether it never becomes ready
 * @param signing what is wrong with its signatures; null for nothing
 * @param status the word that stands for its status; null for the right one
 */
record Manner(
        Duration untilReady,
        boolean claimed,
        boolean otherAddress,
        @Nullable How signing,
        @Nullable String status) {

    static Manner well(Duration untilReady) {
        return new Manner(untilReady, false, false, null, null);
    }

    Manner with(Conduct conduct) {
        return switch (conduct) {
            case Conduct.Late late ->
                    new Manner(late.untilReady(), claimed, otherAddress, signing, status);
            case Conduct.Claimed _ -> new Manner(untilReady, true, otherAddress, signing, status);
            case Conduct.OtherAddress _ -> new Manner(untilReady, claimed, true, signing, status);
            case Conduct.SignsWrongly it ->
                    new Manner(untilReady, claimed, otherAddress, it.how(), status);
            case Conduct.Status it ->
                    new Manner(untilReady, claimed, otherAddress, signing, it.word());
        };
    }
}
