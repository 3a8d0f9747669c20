package io.sharelift.command;

import io.sharelift.para.ParaException;

/** A verb cannot go on; the message is a sentence for the operator. */
final class CouldNotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CouldNotException(String sentence) {
        super(sentence);
    }

    /** Because of Para, or of what is on the way to it; with what helps here, where verbs are. */
    static CouldNotException of(ParaException trouble) {
        return new CouldNotException(
                trouble.sentence()
                        + (trouble.trouble() == ParaException.Trouble.PROXY_LOGIN
                                ? " Name the variable that holds the login with"
                                        + " --proxy-login-env."
                                : ""));
    }
}
