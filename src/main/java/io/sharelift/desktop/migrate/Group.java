package io.sharelift.desktop.migrate;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.migration.WalletState;

import java.util.Map;

/** States that are counted together, in the order of the bar. */
public enum Group {
    READY(Tone.READY),
    MIGRATED(Tone.MIGRATED),
    ALREADY(Tone.ALREADY),
    REJECTED(Tone.REJECTED),
    NOT_FOUND(Tone.NOT_FOUND),
    FAILED(Tone.FAILED),
    UNKNOWN(Tone.UNKNOWN),
    WAITING(Tone.WAITING),
    TO_DO(Tone.PLANNED),
    STOPPED(Tone.STOPPED),
    BLOCKED(Tone.BLOCKED),
    SKIPPED(Tone.SKIPPED);

    private final Tone tone;

    Group(Tone tone) {
        this.tone = tone;
    }

    public static Group of(WalletState state) {
        return switch (state) {
            case PLANNED, SEALING, SENDING -> TO_DO;
            case WAITING -> WAITING;
            case MIGRATED -> MIGRATED;
            case ALREADY -> ALREADY;
            case REJECTED -> REJECTED;
            case NOT_FOUND -> NOT_FOUND;
            case FAILED -> FAILED;
            case UNKNOWN -> UNKNOWN;
            case READY -> READY;
            case BLOCKED -> BLOCKED;
            case SKIPPED -> SKIPPED;
            case STOPPED -> STOPPED;
        };
    }

    public Tone tone() {
        return tone;
    }

    int count(Map<WalletState, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> of(entry.getKey()) == this)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Whether its count is shown also when it is nothing. */
    public boolean always() {
        return switch (this) {
            case MIGRATED, ALREADY, REJECTED, NOT_FOUND, UNKNOWN -> true;
            default -> false;
        };
    }

    /** Whether the wallet has its answer; not knowing is none. */
    public boolean answered() {
        return switch (this) {
            case READY, MIGRATED, ALREADY, REJECTED, NOT_FOUND, FAILED -> true;
            default -> false;
        };
    }

    /** Whether it has a piece of the bar. */
    boolean inBar() {
        return answered() || this == UNKNOWN;
    }

    /** Whether somebody has to see to it before it can go on. */
    public boolean needsPerson() {
        return switch (this) {
            case REJECTED, NOT_FOUND, FAILED, UNKNOWN, STOPPED -> true;
            default -> false;
        };
    }

    /** Whether these were never to be sent in this run. */
    public boolean leftOut() {
        return this == BLOCKED || this == SKIPPED;
    }
}
