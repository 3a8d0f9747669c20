package io.sharelift.share.address;

/** Whether what is stated of a wallet belongs to its public key. */
public enum Agreement {
    AGREES,
    DIFFERS,
    /** Nothing is stated, or nothing that can be compared. */
    NOT_COMPARABLE;

    /** Both together: one that differs decides, then one that agrees. */
    public Agreement and(Agreement other) {
        if (this == DIFFERS || other == DIFFERS) {
            return DIFFERS;
        }
        return this == AGREES || other == AGREES ? AGREES : NOT_COMPARABLE;
    }
}
