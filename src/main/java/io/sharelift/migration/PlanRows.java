package io.sharelift.migration;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.record.RecordEvent.Decision;

import java.util.Map;

/** Where the wallets of a plan come from, and their shares: exports, or a record. */
interface PlanRows {

    int size();

    /** A wallet, made when it is asked for. */
    PlannedWallet wallet(int index);

    Decision decision(int index);

    /** The type and scheme of a wallet, without making it where that can be told. */
    Kind kind(int index);

    /** The findings to look at first, by code, each with how many wallets to be sent have it. */
    Map<String, Integer> toLookAt();

    /**
     * The shares, sealed; the caller closes it.
     *
     * @param key that they are sealed to
     * @param places how many can be sealed at once
     */
    ShareSource shares(EnclaveKey key, int places);
}
