package io.sharelift.desktop.ready;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.migration.ready.ProofSummary;

/** How a proof ended, in words, in a tone. */
record ProofEnd(Tone tone, String heading, String words) {

    static ProofEnd of(ProofSummary summary, Words words) {
        String counts =
                words.say(
                        "proof.end.counts",
                        summary.good(),
                        summary.asked(),
                        summary.wrong(),
                        summary.missing());
        return switch (summary.end()) {
            case FINISHED ->
                    new ProofEnd(
                            summary.wrong() > 0
                                    ? Tone.BLOCKS
                                    : summary.allGood() ? Tone.GOOD : Tone.LOOK,
                            counts,
                            summary.wrong() > 0 || summary.allGood()
                                    ? ""
                                    : words.say("proof.end.missing"));
            case OPERATOR ->
                    new ProofEnd(
                            Tone.STOPPED,
                            words.say("proof.end.operator"),
                            counts + " " + words.say("proof.end.left", summary.left()));
            case KEY_REFUSED ->
                    new ProofEnd(
                            Tone.BLOCKS,
                            words.say("proof.end.key"),
                            counts + " " + words.say("proof.end.key.todo"));
            case RECORD_FAILED ->
                    new ProofEnd(
                            Tone.BLOCKS,
                            words.say("proof.end.record"),
                            counts + " " + words.say("proof.end.record.todo"));
        };
    }
}
