package io.sharelift.command;

/** A verb cannot go on; the message is a sentence for the operator. */
final class CouldNotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CouldNotException(String sentence) {
        super(sentence);
    }
}
