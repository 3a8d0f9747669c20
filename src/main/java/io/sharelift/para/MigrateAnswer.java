package io.sharelift.para;

import java.time.Duration;
import java.util.Optional;

/** What became of one attempt to move a share into the enclave. */
public sealed interface MigrateAnswer {

    /** An answer that was read, whatever it says. */
    sealed interface Answered extends MigrateAnswer {
        Exchange exchange();
    }

    /** 200: the enclave has the share. Whether the wallet is ready is another question. */
    record Migrated(Exchange exchange, ParaWallet wallet) implements Answered {}

    /** 409: the wallet was migrated before, or an earlier request for it is still running. */
    record AlreadyThere(Exchange exchange) implements Answered {}

    /** 400: this wallet needs a person. */
    record Rejected(Exchange exchange) implements Answered {}

    /** 404: no such wallet in the project of the API key. */
    record NotFound(Exchange exchange) implements Answered {}

    /** 401 or 403: about the API key or this computer's address, so about every wallet. */
    record KeyRefused(Exchange exchange) implements Answered {}

    /**
     * 429 or 5xx: the same can be tried again later.
     *
     * @param retryAfter how long the answer asks to wait, at most ten minutes
     */
    record TryLater(Exchange exchange, Optional<Duration> retryAfter) implements Answered {}

    /**
     * An answer that decides nothing: a 200 that is not JSON for this wallet, a redirect, any other
     * status. Not known whether the share arrived, least of all if the status is 200.
     */
    record NotUnderstood(Exchange exchange, String why) implements Answered {}

    /** Surely no byte of the request left: no connection came about. */
    record NotSent(String why) implements MigrateAnswer {}

    /** Sent or partly sent, then silence or a cut: whether the share arrived is not known. */
    record NoAnswer(String why, Duration took) implements MigrateAnswer {}
}
