package io.sharelift.para;

/**
 * One step on the way to Para, and how it went.
 *
 * @param words what was seen, what it means, and where it is bad what to do
 */
public record CheckStep(Stage stage, Verdict verdict, String words) {

    /** The steps in their order; some ways have fewer. */
    public enum Stage {
        WAY,
        NAME,
        REACHED,
        TUNNEL,
        SECURE,
        ANSWER,
        CLOCK
    }

    /** How a step went. */
    public enum Verdict {
        GOOD,
        /** It goes on, and somebody should look at it first. */
        LOOK,
        /** It goes no further. */
        BAD
    }
}
