package io.sharelift.desktop.sealing;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Shortened;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.migration.SealSummary;
import io.sharelift.record.Anchor;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How a sealing ended: what happened, what it means, what to do.
 *
 * @param complete whether every share of the plan is sealed, so that the record can be carried
 * @param troubles some of the wallets that have no envelope, each with why
 * @param more how many others there are
 * @param anchor of the record then; null if it could not be read
 */
record SealEnd(
        Tone tone,
        String heading,
        String means,
        boolean complete,
        List<String> troubles,
        int more,
        @Nullable Anchor anchor) {

    private static final int NAMED = 8;

    SealEnd {
        troubles = List.copyOf(troubles);
    }

    static SealEnd of(SealSummary summary, Anchor anchor, Words words) {
        boolean complete = summary.unsealed() == 0;
        List<String> troubles =
                summary.troubled().stream()
                        .limit(NAMED)
                        .map(one -> Shortened.middle(one.wallet().value()) + "  " + one.found())
                        .toList();
        String heading =
                complete
                        ? words.say(
                                "seal.end.complete", summary.sealed(), Times.length(summary.took()))
                        : words.say(
                                summary.stopped() ? "seal.end.stopped" : "seal.end.some",
                                summary.sealed(),
                                summary.sealed() + summary.unsealed());
        String means =
                complete
                        ? words.say("seal.end.complete.means")
                        : words.say(
                                summary.stopped()
                                        ? "seal.end.stopped.means"
                                        : "seal.end.some.means");
        return new SealEnd(
                complete ? Tone.GOOD : summary.stopped() ? Tone.STOPPED : Tone.LOOK,
                heading,
                means,
                complete,
                troubles,
                summary.troubled().size() - troubles.size(),
                anchor);
    }

    static SealEnd broken(String sentence, Words words) {
        return new SealEnd(
                Tone.BLOCKS, words.say("seal.end.broken"), sentence, false, List.of(), 0, null);
    }
}
