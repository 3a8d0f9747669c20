package io.sharelift.record.verify;

/** What came of the head that was kept elsewhere. */
public sealed interface AnchorFinding {

    /** No head was given to compare with. */
    record NoneGiven() implements AnchorFinding {}

    /**
     * It is there.
     *
     * @param at the event it is the hash of
     * @param after how many events were added since
     */
    record Found(long at, long after) implements AnchorFinding {}

    /** The record does not have it: it was shortened or written anew, or is another record. */
    record NotThere() implements AnchorFinding {}

    /** Something before it is wrong, so it was not looked for. */
    record NotReached() implements AnchorFinding {}
}
