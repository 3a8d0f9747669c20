package io.sharelift.record;

/** What became of one try to migrate a share, as the record keeps it. */
public enum Answer {
    /** 200 for this wallet. */
    MIGRATED,
    /** 409: the share was there before. */
    ALREADY,
    /** 400. */
    REJECTED,
    /** 404: no such wallet in the API key's project. */
    NOT_FOUND,
    /** 401 or 403: about the API key, not the wallet. */
    KEY_REFUSED,
    /** 429 or 5xx. */
    TRY_LATER,
    /** An answer that Para's documentation does not have for this request, and that is no 2xx. */
    OTHER,
    /** Surely no byte of the request left this computer. */
    NOT_SENT,
    /** Sent, and then silence: whether the share arrived is not known. */
    NO_ANSWER,
    /** A 2xx that says nothing of this wallet: whether the share arrived is not known. */
    NOT_UNDERSTOOD;

    /** Whether the share may have arrived without our knowing. */
    public boolean leavesDoubt() {
        return this == NO_ANSWER || this == NOT_UNDERSTOOD;
    }
}
