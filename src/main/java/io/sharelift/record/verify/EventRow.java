package io.sharelift.record.verify;

/** A row of the table as it stands in the file, whatever is in it. */
final class EventRow {

    private final long sequence;
    private final boolean isText;
    private final byte[] text;
    private final String hash;

    EventRow(long sequence, boolean isText, byte[] text, String hash) {
        this.sequence = sequence;
        this.isText = isText;
        this.text = text;
        this.hash = hash;
    }

    /** The number of the row. */
    long sequence() {
        return sequence;
    }

    /** Whether both columns hold text and nothing else. */
    boolean isText() {
        return isText;
    }

    /** The event's text, as bytes of UTF-8 if it is well. */
    byte[] text() {
        return text;
    }

    /** The hash that stands beside it. */
    String hash() {
        return hash;
    }

    /** The hash that the text has. */
    String computed() {
        return Sha256.of(text);
    }
}
