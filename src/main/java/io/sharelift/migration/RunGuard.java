package io.sharelift.migration;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.enclave.FingerprintSpelling;
import io.sharelift.para.ParaException;
import io.sharelift.para.StatedEnclaveKey;
import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Occasion;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicInteger;

/** Watches for what is about the run and not about a wallet, and stops the run. */
final class RunGuard {

    private final Desk desk;
    private final EnclaveKey accepted;
    private final AtomicInteger notFound = new AtomicInteger();

    /** Tries in a row that met nobody, silence, or somebody else than Para. */
    private final AtomicInteger unreached = new AtomicInteger();

    private volatile @Nullable String spelling;
    private volatile boolean knowsWallets;
    private long lastCheckBegan = Long.MIN_VALUE;

    RunGuard(Desk desk, EnclaveKey accepted) {
        this.desk = desk;
        this.accepted = accepted;
    }

    /** Takes note of an answer that is in the record. */
    void answered(ReadAnswer read) {
        if (read.answer() == Answer.NOT_SENT || read.answer().leavesDoubt()) {
            int limit = Math.max(20, 3 * desk.settings().inFlight());
            if (unreached.incrementAndGet() >= limit) {
                stop(RunEnd.Reason.NO_CONNECTION, Words.END_CONNECTION.say(read.words()));
            }
            return;
        }
        unreached.set(0);
        switch (read.answer()) {
            case KEY_REFUSED -> keyRefused(read);
            case NOT_FOUND -> {
                int limit = desk.settings().notFoundLimit();
                if (!knowsWallets && notFound.incrementAndGet() >= limit) {
                    stop(RunEnd.Reason.ALL_NOT_FOUND, Words.END_ALL_NOT_FOUND.say(limit));
                }
            }
            case MIGRATED, ALREADY, REJECTED -> knowsWallets = true;
            default -> {}
        }
    }

    private void keyRefused(ReadAnswer read) {
        Object status = read.exchange() == null ? "401" : read.exchange().status();
        stop(RunEnd.Reason.API_KEY_REFUSED, Words.END_API_KEY.say(status));
    }

    /**
     * Fetches the enclave's key again, since a changed key makes Para reject what was sealed to the
     * old one. Whoever asks while a fetch that began after its answer is under way shares it.
     *
     * @return whether the key has changed
     */
    boolean keyChangedSince(long answeredAt) throws InterruptedException {
        synchronized (this) {
            if (!desk.control().stopped()
                    && (lastCheckBegan == Long.MIN_VALUE || lastCheckBegan - answeredAt < 0)) {
                lastCheckBegan = System.nanoTime();
                checkKey(Occasion.AFTER_REJECTION);
            }
        }
        return desk.control()
                .end()
                .filter(end -> end.reason() == RunEnd.Reason.ENCLAVE_KEY_CHANGED)
                .isPresent();
    }

    /**
     * Fetches the enclave's key and stops the run if it is not the accepted one.
     *
     * @throws InterruptedException if somebody else than a stop broke it off: then nobody knows
     *     whether the key is the accepted one, so the run is stopped
     */
    void checkKey(Occasion occasion) throws InterruptedException {
        try {
            StatedEnclaveKey stated = desk.control().breakable(() -> desk.para().enclaveKey());
            EnclaveKeyCheck now = EnclaveKeyCheck.of(stated, desk.para().vouched());
            desk.ledger().append(now.events(desk.base(), occasion));
            spelling = now.spelling().map(FingerprintSpelling::inWords).orElse(null);
            if (!now.key().equals(accepted)) {
                stop(RunEnd.Reason.ENCLAVE_KEY_CHANGED, Words.END_ENCLAVE_KEY.say());
            }
        } catch (EnclaveKeyException e) {
            stop(
                    RunEnd.Reason.ENCLAVE_KEY_UNREADABLE,
                    Words.END_ENCLAVE_KEY_UNREADABLE.say(e.reason()));
        } catch (ParaException e) {
            paraTrouble(e, occasion);
        } catch (InterruptedException e) {
            // If the run has been stopped meanwhile, what it was stopped for stands.
            if (!desk.control().stopped()) {
                stop(RunEnd.Reason.OPERATOR, Words.END_OPERATOR.say());
                throw e;
            }
        }
    }

    /** Which way of computing matched what Para stated last; null if none did. */
    @Nullable String spelling() {
        return spelling;
    }

    private void paraTrouble(ParaException e, Occasion occasion) {
        if (isAboutTheKey(e)) {
            stop(
                    RunEnd.Reason.API_KEY_REFUSED,
                    Words.END_API_KEY.say(
                            e.trouble() == ParaException.Trouble.KEY_WRONG ? "403" : "401"));
        } else if (occasion == Occasion.BEFORE_RUN) {
            boolean unreached = e.trouble().isUnreached();
            stop(
                    unreached ? RunEnd.Reason.NO_CONNECTION : RunEnd.Reason.PARA_TROUBLE,
                    (unreached ? Words.END_CONNECTION : Words.END_PARA).say(e.sentence()));
        }
    }

    static boolean isAboutTheKey(ParaException e) {
        return e.trouble() == ParaException.Trouble.KEY_MISSING_OR_IP
                || e.trouble() == ParaException.Trouble.KEY_WRONG;
    }

    void keyRefused(ParaException e) {
        paraTrouble(e, Occasion.AFTER_REJECTION);
    }

    void stop(RunEnd.Reason reason, String words) {
        desk.control().stop(new RunEnd(reason, words));
        desk.board().showStopping();
    }
}
