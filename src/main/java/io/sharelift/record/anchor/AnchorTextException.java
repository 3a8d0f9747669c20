package io.sharelift.record.anchor;

/** What was given is no head of a record; its message is what is so and what to do. */
public final class AnchorTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    AnchorTextException(String what, String todo) {
        super(what + " " + todo);
    }
}
