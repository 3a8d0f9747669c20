package io.sharelift.record;

/**
 * How far a record had come: kept elsewhere, e.g. on paper, it shows later whether the record was
 * shortened or written anew.
 *
 * @param sequence how many events there were
 * @param hash of the last one, lower-case hex
 */
public record Anchor(long sequence, String hash) {

    /** On one line, as it is copied and printed: {@code 1204-} and the hash in hex. */
    public String text() {
        return sequence + "-" + hash;
    }
}
