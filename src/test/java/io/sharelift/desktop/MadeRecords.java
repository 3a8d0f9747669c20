package io.sharelift.desktop;

import io.sharelift.migration.PlanInForce;
import io.sharelift.record.Answer;
import io.sharelift.record.Author;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.PlanHash;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.EnclaveKeySeen;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Occasion;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.Resumed;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.RunStopped;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.SendReason;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records in each state that a list of them can show. */
final class MadeRecords {

    private static final String BASE = "https://api.beta.getpara.com";
    private static final String KEY =
            "9f2c41d07b6e5a83c0d1e2f3a4b5968778695a4b3c2d1e0f1a2b3c4d5e6f7081";

    private MadeRecords() {}

    static MigrationRecord planned(Path file, Author author, int people, WalletId... wallets) {
        MigrationRecord record = MigrationRecord.open(file, author);
        record.append(new PlanBegun(1));
        PlanHash hash = new PlanHash();
        for (WalletId wallet : wallets) {
            WalletPlanned planned =
                    new WalletPlanned(
                            wallet,
                            WalletScheme.DKLS,
                            WalletType.EVM,
                            "acme-wallets.json",
                            1,
                            "5d41402abc4b2a76b9719d911017c592",
                            Decision.SEND,
                            "",
                            List.of(),
                            null,
                            null,
                            List.of());
            hash.add(planned);
            record.append(planned);
        }
        PlanFrozen open = frozen(people, wallets.length);
        record.append(open.stating(1, hash.endingWith(open)));
        return record;
    }

    private static PlanFrozen frozen(int people, int wallets) {
        return new PlanFrozen(
                1,
                "BETA",
                BASE,
                KEY,
                "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                600,
                20,
                8,
                0,
                people,
                Map.of("SEND", wallets),
                List.of("acme-wallets.json, 46,213 bytes"),
                Map.of(),
                "",
                "");
    }

    static void approve(MigrationRecord record, String name, String role) {
        PlanInForce.of(record).orElseThrow().approve(record, name, role, "CHG-4711");
    }

    static void start(MigrationRecord record, int run, Start start, int wallets) {
        record.append(
                new EnclaveKeySeen(BASE, KEY, "SHA256:x", "the SPKI DER", Occasion.BEFORE_RUN),
                new RunStarted(run, "BETA", BASE, KEY, wallets, 8, start));
    }

    static void sent(MigrationRecord record, WalletId wallet, int number, Answer answer) {
        UUID request = UUID.randomUUID();
        record.append(
                new Intent(
                        wallet,
                        "ab".repeat(32),
                        request,
                        number,
                        number == 1 ? SendReason.FIRST : SendReason.RETRY_ASKED));
        Integer status =
                switch (answer) {
                    case MIGRATED -> 200;
                    case ALREADY -> 409;
                    case REJECTED -> 400;
                    case NOT_FOUND -> 404;
                    default -> null;
                };
        record.append(new Outcome(wallet, request, answer, status, null, null, null, 143, null));
    }

    static void held(MigrationRecord record, int run) {
        record.append(new Paused(run), new Resumed(run));
    }

    static void end(MigrationRecord record, int run, String words) {
        record.append(new RunStopped(run, "FINISHED", words, Map.of()));
    }

    static void ready(MigrationRecord record, WalletId wallet) {
        record.append(new Confirmed(wallet, BASE, "ready"));
    }
}
