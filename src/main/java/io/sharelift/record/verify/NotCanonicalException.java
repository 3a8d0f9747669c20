package io.sharelift.record.verify;

/** A text is not in the one form that RFC 8785 gives to its value; says where it leaves it. */
final class NotCanonicalException extends Exception {

    private static final long serialVersionUID = 1;

    NotCanonicalException(int at, String why) {
        super("at character " + (at + 1) + " " + why);
    }

    NotCanonicalException(String why) {
        super(why);
    }
}
