package io.sharelift.migration.ready;

import io.sharelift.migration.Redaction;
import io.sharelift.migration.ready.ProofSummary.End;
import io.sharelift.para.Exchange;
import io.sharelift.para.ParaClient;
import io.sharelift.para.SignAnswer;
import io.sharelift.para.SignAnswer.Refusal;
import io.sharelift.record.Challenge;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.ProofAsked;
import io.sharelift.record.RecordEvent.ProofBegun;
import io.sharelift.record.RecordEvent.ProofEnded;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.RecordEvent.ProofWanted;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordException;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.share.WalletId;
import io.sharelift.share.address.StatedKey;
import io.sharelift.share.signature.SignatureCheck;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks wallets to sign a challenge and checks each signature against the key that the export says
 * the wallet has. Each challenge is in the record before it is sent, and each verdict before
 * anybody is told.
 *
 * <p>It uses the wallets' keys, so nothing does it unasked; what is signed can be no transaction
 * ({@link Challenge}).
 */
public final class Proving {

    private static final Logger LOG = LoggerFactory.getLogger(Proving.class);
    private static final int NONCE = 32;
    private static final int TOGETHER = 500;

    private final MigrationRecord record;
    private final ParaClient para;
    private final int inFlight;
    private final ProofListener listener;
    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private final Map<ProofVerdict, Integer> verdicts = new EnumMap<>(ProofVerdict.class);

    /**
     * One proof; it can be asked for once.
     *
     * @param inFlight requests on their way at once
     */
    public Proving(MigrationRecord record, ParaClient para, int inFlight, ProofListener listener) {
        this.record = record;
        this.para = para;
        this.inFlight = inFlight;
        this.listener = listener;
    }

    /**
     * Asks the wallets to sign, until all have been asked or it is stopped; blocks.
     *
     * @throws RecordException if the record cannot be read, or not be written to begin with
     * @throws InterruptedException if the thread was interrupted; what was on its way has its
     *     answer
     */
    public ProofSummary prove(ProofChoice choice) throws InterruptedException {
        Account account = Account.of(record);
        int number = account.proofs().size() + 1;
        begin(number, choice);
        Queue<WalletId> waiting = new ConcurrentLinkedQueue<>(choice.wallets());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(inFlight, choice.wallets().size()); i++) {
            threads.add(
                    Thread.ofVirtual()
                            .name("proof-" + i)
                            .start(() -> work(account, number, waiting)));
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop();
                }
            }
        }
        ProofSummary summary = finish(number, choice.wallets().size());
        if (interrupted) {
            throw new InterruptedException("The proof was interrupted.");
        }
        return summary;
    }

    /** No other wallet is asked; what is on its way gets its answer. Returns at once. */
    public void stop() {
        end.compareAndSet(null, End.OPERATOR);
    }

    private void begin(int number, ProofChoice choice) {
        record.append(
                new ProofBegun(
                        number,
                        para.host().base().toString(),
                        choice.way(),
                        choice.wallets().size()));
        List<RecordEvent> wanted = new ArrayList<>();
        for (WalletId wallet : choice.wallets()) {
            wanted.add(new ProofWanted(wallet, number));
            if (wanted.size() == TOGETHER) {
                record.append(wanted);
                wanted.clear();
            }
        }
        record.append(wanted);
    }

    private ProofSummary finish(int number, int asked) {
        End how = end.get();
        int good = count(ProofVerdict.GOOD);
        int wrong = count(ProofVerdict.WRONG);
        int missing = count(ProofVerdict.MISSING);
        ProofSummary summary =
                new ProofSummary(how == null ? End.FINISHED : how, asked, good, wrong, missing);
        try {
            record.append(new ProofEnded(number, summary.end().name(), good, wrong, missing));
        } catch (RecordException e) {
            return new ProofSummary(End.RECORD_FAILED, asked, good, wrong, missing);
        }
        return summary;
    }

    private int count(ProofVerdict verdict) {
        synchronized (verdicts) {
            return verdicts.getOrDefault(verdict, 0);
        }
    }

    private void work(Account account, int number, Queue<WalletId> waiting) {
        for (WalletId wallet = waiting.poll();
                wallet != null && end.get() == null;
                wallet = waiting.poll()) {
            try {
                ask(account, number, wallet);
            } catch (RecordException e) {
                end.compareAndSet(null, End.RECORD_FAILED);
            } catch (InterruptedException e) {
                end.compareAndSet(null, End.OPERATOR);
                Thread.currentThread().interrupt();
            }
        }
    }

    private void ask(Account account, int number, WalletId wallet) throws InterruptedException {
        byte[] random32 = new byte[NONCE];
        random.nextBytes(random32);
        String nonce = HexFormat.of().formatHex(random32);
        UUID requestId = UUID.randomUUID();
        record.append(new ProofAsked(wallet, number, nonce, requestId));
        byte[] challenge = new Challenge(account.recordId(), wallet, nonce).bytes();
        long began = System.nanoTime();
        ProofAnswered answered;
        try {
            SignAnswer answer = para.signRaw(wallet, challenge, requestId);
            answered = judged(account.wallet(wallet), wallet, requestId, challenge, answer, began);
        } catch (RuntimeException e) {
            LOG.error("Asking a wallet to sign met {}.", e.getClass().getName());
            answered =
                    missing(
                            wallet,
                            requestId,
                            null,
                            began,
                            Words.PROGRAM.say(e.getClass().getSimpleName()));
        }
        record.append(answered);
        synchronized (verdicts) {
            verdicts.merge(answered.verdict(), 1, Integer::sum);
        }
        listener.answered(answered);
    }

    private ProofAnswered judged(
            @Nullable WalletAccount ours,
            WalletId wallet,
            UUID requestId,
            byte[] challenge,
            SignAnswer answer,
            long began) {
        return switch (answer) {
            case SignAnswer.Signed signed ->
                    ours == null
                            ? missing(
                                    wallet,
                                    requestId,
                                    signed.exchange(),
                                    began,
                                    Words.NOTHING_TO_COMPARE.say())
                            : checked(ours.planned(), requestId, challenge, signed, began);
            case SignAnswer.Refused refused -> {
                if (refused.refusal() == Refusal.KEY_REFUSED) {
                    end.compareAndSet(null, End.KEY_REFUSED);
                }
                yield missing(
                        wallet,
                        requestId,
                        refused.exchange(),
                        began,
                        words(refused.refusal()).say());
            }
            case SignAnswer.NotUnderstood odd ->
                    missing(
                            wallet,
                            requestId,
                            odd.exchange(),
                            began,
                            Words.NOT_UNDERSTOOD.say(odd.why()));
            case SignAnswer.NoAnswer silent ->
                    missing(wallet, requestId, null, began, Words.NO_ANSWER.say(silent.why()));
        };
    }

    private static Words words(Refusal refusal) {
        return switch (refusal) {
            case KEY_REFUSED -> Words.KEY_REFUSED;
            case NOT_FOUND -> Words.NOT_FOUND;
            case CONFLICT -> Words.CONFLICT;
            case TRY_LATER -> Words.TRY_LATER;
            case OTHER -> Words.REFUSED;
        };
    }

    private static ProofAnswered checked(
            WalletPlanned ours,
            UUID requestId,
            byte[] challenge,
            SignAnswer.Signed signed,
            long began) {
        SignatureCheck check =
                SignatureCheck.of(
                        challenge,
                        signed.signature(),
                        ours.type(),
                        new StatedKey(ours.address(), ours.publicKey()));
        return answered(
                ours.wallet(),
                requestId,
                verdict(check),
                signed.exchange(),
                HexFormat.of().formatHex(signed.signature()),
                check.signedBy(),
                began,
                words(check));
    }

    private static ProofVerdict verdict(SignatureCheck check) {
        return switch (check.verdict()) {
            case GOOD -> ProofVerdict.GOOD;
            case OTHER_KEY, NOT_A_SIGNATURE -> ProofVerdict.WRONG;
            case NOT_COMPARABLE -> ProofVerdict.MISSING;
        };
    }

    private static String words(SignatureCheck check) {
        return switch (check.verdict()) {
            case GOOD ->
                    (check.otherRecoveryId()
                                    ? Words.GOOD_OTHER_RECOVERY
                                    : check.highS() ? Words.GOOD_HIGH_S : Words.GOOD)
                            .say();
            case OTHER_KEY ->
                    check.signedBy() == null
                            ? Words.WRONG_KEY.say()
                            : Words.WRONG_KEY_OF.say(check.signedBy());
            case NOT_A_SIGNATURE -> Words.WRONG_TEXT.say();
            case NOT_COMPARABLE -> Words.NOTHING_TO_COMPARE.say();
        };
    }

    private static ProofAnswered missing(
            WalletId wallet,
            UUID requestId,
            @Nullable Exchange exchange,
            long began,
            String detail) {
        return answered(
                wallet, requestId, ProofVerdict.MISSING, exchange, null, null, began, detail);
    }

    private static ProofAnswered answered(
            WalletId wallet,
            UUID requestId,
            ProofVerdict verdict,
            @Nullable Exchange exchange,
            @Nullable String signature,
            @Nullable String signedBy,
            long began,
            String detail) {
        return new ProofAnswered(
                wallet,
                requestId,
                verdict,
                exchange == null ? null : exchange.status(),
                exchange == null ? null : exchange.requestId(),
                exchange == null ? null : Redaction.of(exchange.code()),
                exchange == null ? null : Redaction.of(exchange.message()),
                signature,
                signedBy,
                exchange == null
                        ? (System.nanoTime() - began) / 1_000_000
                        : exchange.took().toMillis(),
                detail);
    }
}
