package io.sharelift.record.account;

/** Whether it is proven that a wallet signs. */
public enum ProofState {
    /** Nobody asked for it. */
    NOT_ASKED,
    /** Somebody asked for it, and nothing came of it yet. */
    WANTED,
    /** Its last signature was its own. */
    PROVEN,
    /** Its last signature was not its own, whether it was asked again since or not. */
    WRONG,
    /** It gave none when it was last asked, or none that could be checked. */
    MISSING
}
