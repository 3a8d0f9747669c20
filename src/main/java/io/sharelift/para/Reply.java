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

    /**
     * No connection, so no byte of the request left.
     *
     * @param lasting whether trying again soon cannot help
     */
    record Unsent(String why, boolean lasting) implements Reply {}

    /** Something may have left, and no status came back. */
    record Silent(String why, Duration took) implements Reply {}
}
