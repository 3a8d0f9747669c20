package io.sharelift.record.account;

import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.RecordEvent.WalletListed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What Para was last seen to say of a wallet, and what the wallet's signature last showed. */
final class Seen {

    @Nullable WalletListed listed;
    @Nullable Instant listedAt;
    boolean ready;
    boolean gone;
    boolean wanted;

    /** From a wrong signature until a good one: being asked again, or silence, settles nothing. */
    boolean wrong;

    @Nullable ProofAnswered proof;
    @Nullable Instant proofAt;

    void confirmed() {
        ready = true;
        gone = false;
    }

    void listed(WalletListed said, Instant at) {
        listed = said;
        listedAt = at;
        ready = said.isReady();
        gone = false;
    }

    void unlisted() {
        listed = null;
        gone = true;
        ready = false;
    }

    void wanted() {
        wanted = true;
        proof = null;
    }

    void answered(ProofAnswered answer, Instant at) {
        proof = answer;
        proofAt = at;
        wrong =
                answer.verdict() == ProofVerdict.WRONG
                        || (wrong && answer.verdict() != ProofVerdict.GOOD);
    }

    ProofState state() {
        if (wrong) {
            return ProofState.WRONG;
        }
        if (proof == null) {
            return wanted ? ProofState.WANTED : ProofState.NOT_ASKED;
        }
        return proof.verdict() == ProofVerdict.GOOD ? ProofState.PROVEN : ProofState.MISSING;
    }
}
