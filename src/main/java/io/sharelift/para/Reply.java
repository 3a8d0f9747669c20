package io.sharelift.para;

import java.net.http.HttpHeaders;
import java.time.Duration;

/** What came of one request, before anyone asks what it means. */
sealed interface Reply {

    /** How the body of an answer ended. */
    enum Ending {
        WHOLE,
        /** Longer than was allowed; reading stopped there. */
        TOO_LONG,
        /** Cut, or not complete in time. */
        BROKEN_OFF
    }

    /** Status and headers were read, and as much of the body as came. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Answered(int status, HttpHeaders headers, byte[] body, Ending ending, Duration took)
            implements Reply {}

    /** Whether trying again soon can help. */
    enum Hope {
        SOON,
        NONE,
        /** Not before the proxy on the way gets a login that it takes. */
        WITH_LOGIN
    }

    /** No connection, so no byte of the request left. */
    record Unsent(String why, Hope hope) implements Reply {}

    /** Something may have left, and no status came back. */
    record Silent(String why, Duration took) implements Reply {}
}
