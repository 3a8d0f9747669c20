package io.sharelift.desktop.ready;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.reconcile.Standing;

/**
 * What may become of the stored shares: how many may be deleted, and what deleting means.
 *
 * @param heading the answer in a line
 * @param text what it means
 */
record Deletion(Tone tone, String heading, String text) {

    /**
     * @param practice whether all of it was a rehearsal
     */
    static Deletion of(ReadyCounts counts, boolean practice, Words words) {
        int ours = counts.of(Part.EXPORTS);
        int may = counts.of(Aspect.MAY_GO);
        int stay = counts.of(Aspect.STAYS);
        String meaning = words.say("deletion.meaning");
        if (practice) {
            return new Deletion(
                    Tone.BLOCKS,
                    words.say("deletion.practice"),
                    words.say("deletion.practice.means", may, ours, stay) + " " + meaning);
        }
        if (may == 0) {
            return new Deletion(Tone.LOOK, words.say("deletion.none"), meaning);
        }
        return new Deletion(
                stay == 0 ? Tone.GOOD : Tone.LOOK,
                words.say("deletion.some", may, ours, stay),
                proven(counts, words) + " " + meaning);
    }

    private static String proven(ReadyCounts counts, Words words) {
        return words.say(
                "deletion.proven", counts.of(ProofState.PROVEN), counts.of(Standing.READY));
    }
}
