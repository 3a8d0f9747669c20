package io.sharelift.report;

import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.ProofAsked;
import io.sharelift.record.RecordEvent.ProofBegun;
import io.sharelift.record.RecordEvent.ProofEnded;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.RecordEvent.ProofWanted;
import io.sharelift.record.RecordEvent.ProofWay;
import io.sharelift.record.RecordEvent.ReadyListBegun;
import io.sharelift.record.RecordEvent.ReadyListRead;
import io.sharelift.record.RecordEvent.ReadyPageRead;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.RunStopped;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordEvent.WalletUnlisted;
import io.sharelift.record.SendReason;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a real record step by step, from the plan to the proofs. */
public final class MadeRecord implements AutoCloseable {

    private final MigrationRecord record;
    private final List<RecordEvent> plan = new ArrayList<>(List.of(new PlanBegun(1)));

    public MadeRecord(Path folder) {
        record = SampleRecord.open(folder);
    }

    public MigrationRecord record() {
        return record;
    }

    /** An address that no other wallet has. */
    public static String address(int number) {
        return "0x%040x".formatted(number);
    }

    public MadeRecord planned(int number, Decision decision, int... beside) {
        return planned(
                SampleRecord.id(number),
                number,
                WalletType.EVM,
                decision,
                address(number),
                null,
                Arrays.stream(beside).mapToObj(SampleRecord::wallet).toList());
    }

    public MadeRecord planned(
            WalletId id,
            long row,
            WalletType type,
            Decision decision,
            @Nullable String address,
            @Nullable String publicKey,
            List<String> beside) {
        return plan(
                new WalletPlanned(
                        id,
                        type == WalletType.EVM || type == WalletType.COSMOS
                                ? WalletScheme.DKLS
                                : WalletScheme.ED25519,
                        type,
                        "customers.csv",
                        row,
                        "00112233445566778899aabbccddeeff",
                        decision,
                        "",
                        List.of(),
                        address,
                        publicKey,
                        beside));
    }

    /** Something more of the plan. */
    public MadeRecord plan(RecordEvent event) {
        plan.add(event);
        return this;
    }

    /** Freezes what was planned, and begins a run. */
    public MadeRecord begun(String environment) {
        record.append(plan);
        record.append(SampleRecord.frozen(environment, ""));
        record.append(
                new RunStarted(1, environment, SampleRecord.HERE, "k", plan.size(), 8, Start.ALL));
        return this;
    }

    public MadeRecord sent(int number, Answer answer) {
        UUID request = UUID.randomUUID();
        record.append(
                new Intent(SampleRecord.id(number), "ab", request, 1, SendReason.FIRST),
                new Outcome(
                        SampleRecord.id(number),
                        request,
                        answer,
                        null,
                        null,
                        null,
                        null,
                        120,
                        null));
        return this;
    }

    /** Para said of this one wallet alone that it is ready; its list was not read. */
    public MadeRecord confirmed(int number) {
        record.append(new Confirmed(SampleRecord.id(number), SampleRecord.HERE, "ready"));
        return this;
    }

    public MadeRecord stopped() {
        record.append(new RunStopped(1, "FINISHED", "", Map.of()));
        return this;
    }

    /** The ready list, with these wallets as the exports have them. */
    public MadeRecord list(int list, boolean complete, int... wallets) {
        List<WalletListed> listed = new ArrayList<>();
        for (int wallet : wallets) {
            listed.add(listed(wallet, list, "EVM", "DKLS", address(wallet)));
        }
        return list(list, complete, listed);
    }

    public static WalletListed listed(
            int wallet, int list, String type, String scheme, @Nullable String address) {
        return new WalletListed(
                SampleRecord.id(wallet), list, type, scheme, "ready", address, null);
    }

    public MadeRecord list(int list, boolean complete, List<WalletListed> listed) {
        record.append(new ReadyListBegun(list, SampleRecord.HERE));
        record.append(listed);
        record.append(
                new ReadyPageRead(
                        list,
                        1,
                        listed.stream().map(each -> each.wallet().value()).toList(),
                        0,
                        complete ? null : "next"),
                new ReadyListRead(list, complete, listed.size(), 0));
        return this;
    }

    /** A whole list in which a wallet is missing that was in the one before. */
    public MadeRecord left(int list, int number) {
        record.append(
                new ReadyListBegun(list, SampleRecord.HERE),
                new WalletUnlisted(SampleRecord.id(number), list),
                new ReadyListRead(list, true, 0, 0));
        return this;
    }

    /** Wallets were asked to sign, and nothing came of it. */
    public MadeRecord wanted(int... wallets) {
        record.append(new ProofBegun(1, SampleRecord.HERE, ProofWay.CHOSEN, wallets.length));
        for (int wallet : wallets) {
            record.append(new ProofWanted(SampleRecord.id(wallet), 1));
        }
        return this;
    }

    public MadeRecord answered(int wallet, ProofVerdict verdict) {
        return answered(
                SampleRecord.id(wallet),
                "%064x".formatted(wallet),
                verdict,
                verdict == ProofVerdict.MISSING ? null : "ab".repeat(65),
                verdict == ProofVerdict.WRONG ? address(999) : null,
                null);
    }

    public MadeRecord answered(
            WalletId wallet,
            String nonce,
            ProofVerdict verdict,
            @Nullable String signature,
            @Nullable String signedBy,
            @Nullable String message) {
        UUID request = UUID.randomUUID();
        record.append(
                new ProofAsked(wallet, 1, nonce, request),
                new ProofAnswered(
                        wallet, request, verdict, 200, null, null, message, signature, signedBy, 90,
                        ""));
        return this;
    }

    public MadeRecord proofEnded(int good, int wrong, int missing) {
        record.append(new ProofEnded(1, "FINISHED", good, wrong, missing));
        return this;
    }

    @Override
    public void close() {
        record.close();
    }

    /**
     * A record in which a stored share is kept for each reason but a wrong signature: 1 to 4 may be
     * deleted, and 5 to 14 and a row must stay.
     */
    public static MadeRecord withEveryReason(Path folder, String environment) {
        MadeRecord made = new MadeRecord(folder);
        made.planned(1, Decision.SEND)
                .planned(2, Decision.SEND)
                .planned(3, Decision.DONE_BEFORE, 4)
                .planned(4, Decision.SEND, 3)
                .planned(5, Decision.NOT_CHOSEN)
                .planned(6, Decision.SEND)
                .planned(7, Decision.SEND)
                .planned(8, Decision.SEND)
                .planned(9, Decision.SEND)
                .planned(10, Decision.SEND)
                .planned(11, Decision.SEND, 12)
                .planned(12, Decision.SEND, 11)
                .planned(13, Decision.SEND)
                .planned(14, Decision.SEND)
                .plan(
                        new RecordEvent.RowWithoutWallet(
                                "customers.csv", 1_207, "The row names no wallet."))
                .begun(environment);
        for (int wallet : new int[] {1, 4, 6, 7, 8, 9, 10, 11, 13, 14}) {
            made.sent(wallet, Answer.MIGRATED);
        }
        made.sent(2, Answer.ALREADY).sent(12, Answer.REJECTED).stopped();
        List<WalletListed> list = new ArrayList<>();
        for (int wallet : new int[] {1, 2, 3, 4, 10, 11, 14, 50}) {
            list.add(listed(wallet, 1, "EVM", "DKLS", address(wallet)));
        }
        list.add(listed(8, 1, "SOLANA", "ED25519", address(88)));
        list.add(listed(9, 1, "EVM", "DKLS", null));
        list.add(listed(13, 1, "EVM", "DKLS", address(13)));
        made.list(1, true, list).left(2, 13).confirmed(7);
        return made.wanted(1, 10, 14)
                .answered(1, ProofVerdict.GOOD)
                .answered(10, ProofVerdict.MISSING)
                .proofEnded(1, 0, 1);
    }
}
