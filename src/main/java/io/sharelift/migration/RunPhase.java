package io.sharelift.migration;

/** What a run is doing as a whole. */
public enum RunPhase {
    /** Not started. */
    IDLE,
    /** The plan in the record is compared with this one, and who approved it is looked up. */
    PLANNING,
    /** The enclave's key is fetched and compared. */
    CHECKING_KEY,
    SENDING,
    /** Held by the operator; what was out has its answer or is waiting for it. */
    PAUSED,
    /** Nothing more is sent; what is out gets its answer. */
    STOPPING,
    /** Para is asked which wallets are ready. */
    CONFIRMING,
    ENDED;

    /** Whether something is being done that a stop ends. */
    public boolean isUnderWay() {
        return this != IDLE && this != ENDED;
    }

    /** Whether a run can be paused now; asking which wallets are ready cannot. */
    public boolean canBePaused() {
        return this == PLANNING || this == CHECKING_KEY || this == SENDING;
    }
}
