package io.sharelift.para;

/** What became of asking Para to sign. Asking again is harmless: nothing is changed by it. */
public sealed interface SignAnswer {

    /** An answer that was read, whatever it says. */
    sealed interface Answered extends SignAnswer {
        Exchange exchange();
    }

    /**
     * 200 with bytes in hex; whether they are a signature of the right key is not checked here.
     *
     * @param signature at least one byte and at most 512
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Signed(byte[] signature, Exchange exchange) implements Answered {}

    /** A status by which Para says that it does not sign, after waiting where that may help. */
    record Refused(Refusal refusal, Exchange exchange) implements Answered {}

    /** An answer that decides nothing: a 200 without a signature, a redirect, a proxy's login. */
    record NotUnderstood(Exchange exchange, String why) implements Answered {}

    /** No answer came, also after several tries; whether anything was sent does not matter. */
    record NoAnswer(String why) implements SignAnswer {}

    /** What a refusal is about. */
    enum Refusal {
        /** 401 or 403: about the API key or this computer's address, so about every wallet. */
        KEY_REFUSED,
        /** 404: no such wallet in the project of the API key. */
        NOT_FOUND,
        /** 409: the wallet is in no state to sign, e.g. not migrated or not ready. */
        CONFLICT,
        /** 429 or 5xx, also after several tries: the same can be asked later. */
        TRY_LATER,
        /** 400, 422 and all others of 4xx: see Para's code and message. */
        OTHER
    }
}
