package io.sharelift.desktop.guide;

import io.sharelift.desktop.theme.Tone;

import java.util.List;

/**
 * What a step of the guide says of the record in hand.
 *
 * @param says in a sentence; may be empty
 * @param facts in numbers
 * @param way where it is done, or what has to be done before
 */
record Shown(Progress progress, String says, List<Fact> facts, Way way) {

    /**
     * A number with its state.
     *
     * @param some whether there is any: a number of nothing steps back
     */
    record Fact(Tone tone, String words, boolean some) {}

    Shown {
        facts = List.copyOf(facts);
    }
}
