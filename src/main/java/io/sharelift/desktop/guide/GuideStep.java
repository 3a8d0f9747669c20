package io.sharelift.desktop.guide;

/** What Para's guide asks of an operator, in its order. */
public enum GuideStep {
    /** New wallets are made with REST: in the company's own application. */
    CREATE,
    /** Wallet ID and user share of every wallet. */
    EXPORT,
    MIGRATE,
    /** In the ready list, and signing through REST. */
    VERIFY,
    /** The stored user shares, if somebody wants to. */
    DELETE
}
