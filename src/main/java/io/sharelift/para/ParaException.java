package io.sharelift.para;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * A question that Para did not answer usefully. The message is for operators: what happened, what
 * it means, what to do.
 */
public final class ParaException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is. */
    public enum Trouble {
        /** 401: the key is missing, or this computer's address is not on the project's list. */
        KEY_MISSING_OR_IP,
        /** 403. */
        KEY_WRONG,
        NOT_FOUND,
        /** 429, also after waiting. */
        TOO_MANY,
        /** 5xx, also after waiting. */
        SERVER,
        NO_CONNECTION,
        /** 407 of a proxy on the way: it wants a login, or another one. */
        PROXY_LOGIN,
        NOT_UNDERSTOOD;

        /** Whether nobody at Para has heard of it. */
        public boolean isUnreached() {
            return this == NO_CONNECTION || this == PROXY_LOGIN;
        }
    }

    private final Trouble trouble;
    private final String sentence;
    private final transient @Nullable Exchange exchange;

    ParaException(Trouble trouble, String sentence, @Nullable Exchange exchange) {
        super(sentence);
        this.trouble = trouble;
        this.sentence = sentence;
        this.exchange = exchange;
    }

    /** What happened, what it means, what to do. */
    public String sentence() {
        return sentence;
    }

    public Trouble trouble() {
        return trouble;
    }

    /** The last answer, if there was one. */
    public Optional<Exchange> exchange() {
        return Optional.ofNullable(exchange);
    }
}
