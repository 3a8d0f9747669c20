package io.sharelift.record.account;

import io.sharelift.record.RecordEvent.ProofBegun;
import io.sharelift.record.RecordEvent.ProofEnded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** One time that wallets were asked to sign. */
public final class ProofAccount {

    private final ProofBegun begun;
    private final Instant begunAt;
    private final String actor;
    private @Nullable ProofEnded ended;

    ProofAccount(ProofBegun begun, Instant begunAt, String actor) {
        this.begun = begun;
        this.begunAt = begunAt;
        this.actor = actor;
    }

    void ended(ProofEnded how) {
        ended = how;
    }

    public ProofBegun begun() {
        return begun;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** Who was at the computer, as the operating system names them. */
    public String actor() {
        return actor;
    }

    /** How it ended; empty if it was cut off, or goes on. */
    public Optional<ProofEnded> ended() {
        return Optional.ofNullable(ended);
    }
}
