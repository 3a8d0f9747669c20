package io.sharelift.report;

import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Approved;
import io.sharelift.record.RecordEvent.CanaryJudged;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.DryRun;
import io.sharelift.record.RecordEvent.EnclaveKeyAccepted;
import io.sharelift.record.RecordEvent.EnclaveKeySeen;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Occasion;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.record.RecordEvent.Resumed;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.RunStopped;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordEvent.Withheld;
import io.sharelift.record.SendReason;
import io.sharelift.record.TestAuthor;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A real record with a bit of everything, written as a migration would write it. */
public final class SampleRecord {

    public static final String HERE = "https://api.beta.getpara.com";
    private static final String KEY =
            "3f6c0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7";
    private static final String SUM =
            "9a0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

    private SampleRecord() {}

    public static MigrationRecord open(Path folder) {
        return MigrationRecord.open(folder.resolve("acme-2026-11.sharelift"), TestAuthor.HERE);
    }

    /** A name that no other wallet has, of the kind that Para gives. */
    public static String wallet(int number) {
        return "%08d-1c2d-4e5f-8a9b-0c1d2e3f4a5b".formatted(number);
    }

    public static WalletId id(int number) {
        return new WalletId(wallet(number));
    }

    /** Plan, approval, two runs; of each result some, and two rows without a wallet. */
    public static MigrationRecord withEverything(Path folder) {
        MigrationRecord record = open(folder);
        plan(record, 40, "Some text.");
        record.append(
                new EnclaveKeySeen(HERE, KEY, KEY, "hex of the DER", Occasion.BEFORE_RUN),
                new EnclaveKeyAccepted(HERE, KEY, "Compared by telephone with Para’s Kim."),
                new DryRun(1, SUM, 36, 1, true, 35, 2),
                new Approved(1, SUM, "Ada Lovelace", "controller", "CHG-1042"),
                new Approved(1, SUM, "Grace Hopper", "operator", "CHG-1042"),
                new CanaryJudged(1, 4, 4),
                new RestReleased(1, false, "All four are ready, so go on."));
        record.append(new RunStarted(1, "BETA", HERE, KEY, 37, 8, Start.ALL));
        sendAll(record, 1, 24, Answer.MIGRATED, 200, null, null);
        record.append(new Paused(1));
        record.append(new Resumed(1));
        sendAll(record, 25, 28, Answer.ALREADY, 409, "ALREADY_EXISTS", "Share exists");
        sendAll(record, 29, 30, Answer.REJECTED, 400, "BAD_SHARE", "Not this wallet's share");
        sendAll(record, 31, 32, Answer.NOT_FOUND, 404, "NOT_FOUND", "No such wallet");
        sendAll(record, 33, 33, Answer.NO_ANSWER, null, null, null);
        record.append(new Withheld(id(34), "The share in the file is not the one inspected."));
        record.append(new RunStopped(1, "OPERATOR", "Stopped by the operator.", Map.of()));
        for (int wallet = 1; wallet <= 26; wallet++) {
            record.append(new Confirmed(id(wallet), HERE, "ready"));
        }
        record.append(new RunStarted(2, "BETA", HERE, KEY, 3, 8, Start.RETRY));
        record.append(new Intent(id(35), SUM, UUID.randomUUID(), 1, SendReason.FIRST));
        return record;
    }

    /** Plans wallets from 1 on: the last three are not to be sent, each for another reason. */
    public static void plan(MigrationRecord record, int wallets, String why) {
        List<RecordEvent> events = new ArrayList<>();
        events.add(new PlanBegun(1));
        for (int wallet = 1; wallet <= wallets; wallet++) {
            Decision decision =
                    switch (wallets - wallet) {
                        case 0 -> Decision.BLOCKED;
                        case 1 -> Decision.NOT_CHOSEN;
                        case 2 -> Decision.DONE_BEFORE;
                        default -> Decision.SEND;
                    };
            events.add(planned(wallet(wallet), wallet, decision, why));
        }
        events.add(new RowWithoutWallet("customers.csv", 1_207, "The row names no wallet."));
        events.add(new RowWithoutWallet("customers.csv", 1_208, why));
        record.append(events);
        record.append(frozen("BETA", why));
    }

    public static WalletPlanned planned(String id, long row, Decision decision, String why) {
        return new WalletPlanned(
                new WalletId(id),
                row % 3 == 0 ? WalletScheme.ED25519 : WalletScheme.DKLS,
                row % 3 == 0 ? WalletType.SOLANA : WalletType.EVM,
                "customers.csv",
                row,
                "00112233445566778899aabbccddeeff",
                decision,
                decision == Decision.SEND ? "" : why,
                List.of(),
                null,
                null,
                List.of());
    }

    public static PlanFrozen frozen(String environment, String acceptedBy) {
        return frozen(environment, HERE, acceptedBy);
    }

    public static PlanFrozen frozen(String environment, String base, String acceptedBy) {
        return new PlanFrozen(
                1,
                environment,
                base,
                KEY,
                "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
                600,
                20,
                8,
                2,
                2,
                Map.of("SEND", 37, "BLOCKED", 1, "NOT_CHOSEN", 1, "DONE_BEFORE", 1),
                List.of("customers.csv (1,234,567 bytes)", "old-customers.json (987 bytes)"),
                Map.of("DUPLICATE_SAME", 3, "WALLET_ID_DIFFERS", 1),
                acceptedBy,
                SUM);
    }

    private static void sendAll(
            MigrationRecord record,
            int from,
            int to,
            Answer answer,
            @Nullable Integer status,
            @Nullable String code,
            @Nullable String message) {
        for (int wallet = from; wallet <= to; wallet++) {
            UUID request = UUID.randomUUID();
            record.append(
                    new Intent(id(wallet), SUM, request, 1, SendReason.FIRST),
                    new Outcome(
                            id(wallet),
                            request,
                            answer,
                            status,
                            status == null ? null : "req-" + wallet,
                            code,
                            message,
                            120,
                            null));
        }
    }
}
