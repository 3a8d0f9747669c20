package io.sharelift.practice;

/** What happens to a practice wallet when its row of the practice export is migrated. */
enum Lot {
    /** 200. */
    WELL,
    /** 409: it was migrated before. */
    MIGRATED_BEFORE,
    /** 404: it is of another project. */
    ELSEWHERE,
    /** 400: Para has another wallet's half. */
    WRONG_HALF,
    /** 500 twice, then 200. */
    TROUBLED,
    /** The connection is cut once after the share was taken, so that Para has to be asked. */
    CUT_OFF,
    /** The row is there twice, the same. */
    TWICE,
    /** The share's base64 lacks its padding, which can be forgiven. */
    UNPADDED,
    /** The segment has no signer. */
    NO_SIGNER,
    /** The row names a wallet that the share does not hold. */
    WRONG_ID,
    /** The share is no share at all. */
    NO_SHARE;

    /** Out of forty wallets; whoever has several wallets is always well. */
    private static final int ROUND = 40;

    /** The lot of the n-th wallet, so spread that no two bad ones are neighbours. */
    static Lot of(int number) {
        return switch (number % ROUND) {
            case 5, 17, 33 -> MIGRATED_BEFORE;
            case 8, 28 -> ELSEWHERE;
            case 11 -> WRONG_HALF;
            case 13 -> TROUBLED;
            case 15 -> CUT_OFF;
            case 25 -> TWICE;
            case 27 -> UNPADDED;
            case 30 -> NO_SIGNER;
            case 35 -> WRONG_ID;
            case 38 -> NO_SHARE;
            default -> WELL;
        };
    }
}
