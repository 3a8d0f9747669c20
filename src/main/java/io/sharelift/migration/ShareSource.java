package io.sharelift.migration;

import io.sharelift.enclave.SealedShare;

import java.io.IOException;

/** Gives each wallet's share, sealed and ready to be sent. For many threads. */
interface ShareSource extends AutoCloseable {

    /**
     * The share of a wallet.
     *
     * @throws io.sharelift.export.ShareChangedException if it is not the one that was inspected
     * @throws IOException if it cannot be read
     */
    SealedShare seal(PlannedWallet planned) throws IOException, InterruptedException;

    /** Nobody may be waiting for a share any more. */
    @Override
    void close();
}
