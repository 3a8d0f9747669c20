package io.sharelift.record;

/** Why a share was sent: whoever finds two sends of one wallet reads here why there are two. */
public enum SendReason {
    FIRST,
    /** Para asked to wait (429) at the last try. */
    AFTER_TOO_MANY,
    /** Para had trouble of its own (5xx) at the last try. */
    AFTER_SERVER_TROUBLE,
    /** The last try never left this computer. */
    AFTER_NOT_SENT,
    /** Whether the last try arrived is not known, and Para, when asked, did not say "ready". */
    TO_SETTLE,
    /** An earlier run ended without this wallet being done. */
    NEXT_RUN,
    /** An operator asked for this wallet again. */
    RETRY_ASKED
}
