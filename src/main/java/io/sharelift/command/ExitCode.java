package io.sharelift.command;

/** How a verb ends: the contract with scripts. */
final class ExitCode {

    /** All well. */
    static final int WELL = 0;

    /** It could not work: wrong words, no file, no connection. */
    static final int COULD_NOT = 1;

    /** It worked, and some wallets need a person. */
    static final int NEEDS_A_PERSON = 2;

    private ExitCode() {}
}
