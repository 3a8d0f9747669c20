package io.sharelift.record.verify;

import io.sharelift.record.Answer;
import io.sharelift.record.Author;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.ApprovalRule;
import io.sharelift.record.RecordEvent.Approved;
import io.sharelift.record.RecordEvent.Asked;
import io.sharelift.record.RecordEvent.CanaryJudged;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.DryRun;
import io.sharelift.record.RecordEvent.EnclaveKeyAccepted;
import io.sharelift.record.RecordEvent.EnclaveKeySeen;
import io.sharelift.record.RecordEvent.EvidenceSaved;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Occasion;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.Rehearsed;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.record.RecordEvent.Resumed;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.RunStopped;
import io.sharelift.record.RecordEvent.SealingBegun;
import io.sharelift.record.RecordEvent.SealingEnded;
import io.sharelift.record.RecordEvent.ShareSealed;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordEvent.Withheld;
import io.sharelift.record.SendReason;
import io.sharelift.record.TestAuthor;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records as the program writes them. */
final class Samples {

    private static final String BASE = "https://a.test";
    private static final String HASH = "ab".repeat(32);
    private static final int BIG = 3 << 20;
    private static final String SHARE = "cd".repeat(16);

    private Samples() {}

    /** A run of so many wallets, closed and signed. */
    static Path run(Path file, int wallets) {
        return run(file, wallets, TestAuthor.HERE);
    }

    static Path run(Path file, int wallets, Author author) {
        try (MigrationRecord record = MigrationRecord.open(file, author)) {
            record.append(new RunStarted(1, "BETA", BASE, HASH, wallets, 8, Start.ALL));
            List<RecordEvent> events = new ArrayList<>();
            for (int i = 1; i <= wallets; i++) {
                WalletId wallet = new WalletId("wallet-" + i);
                UUID request = UUID.randomUUID();
                events.add(new Intent(wallet, HASH, request, 1, SendReason.FIRST));
                events.add(migrated(wallet, request));
            }
            record.append(events);
        }
        return file;
    }

    private static Outcome migrated(WalletId wallet, UUID request) {
        return new Outcome(wallet, request, Answer.MIGRATED, 200, null, null, null, 9, null);
    }

    /** Every kind of event at least once, by two machines. */
    static Path everyKind(Path folder, String name) throws Exception {
        String hash = planHash(folder.resolve("scratch.sharelift"));
        Path file = folder.resolve(name);
        try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
            record.append(new ApprovalRule(2));
            record.append(planned());
            record.append(frozen(hash));
            record.append(new DryRun(1, hash, 1, 0, true, 1, 0));
            record.append(
                    new Rehearsed(new WalletId("w-2"), "Para does not know it: “ü\u2028\\\"."));
            record.append(new Approved(1, hash, "Ben", "controller", "CHG-7"));
            record.append(new EnclaveKeySeen(BASE, HASH, HASH, null, Occasion.BEFORE_RUN));
            record.append(new EnclaveKeyAccepted(BASE, HASH, "Compared by telephone."));
        }
        WalletId wallet = new WalletId("w-1");
        UUID request = UUID.fromString("7f3e0000-0000-4000-8000-000000000001");
        try (MigrationRecord record =
                MigrationRecord.takeOver(file, TestAuthor.ELSEWHERE, "Anna is ill.")) {
            record.append(new RunStarted(1, "BETA", BASE, HASH, 2, 8, Start.CANARY));
            record.append(new Intent(wallet, HASH, request, 1, SendReason.FIRST));
            record.append(migrated(wallet, request));
            record.append(new CanaryJudged(1, 1, 1));
            record.append(new RestReleased(1, false, "It is ready."), new Paused(1));
            record.append(new Resumed(1), new Withheld(new WalletId("w-2"), "The file changed."));
            record.append(new Asked(wallet, BASE, null, "No answer."));
            record.append(new Confirmed(wallet, BASE, "ready"));
            record.append(new RunStopped(1, "FINISHED", "Done.", Map.of("READY", 1)));
            record.append(new EvidenceSaved("a.zip"));
        }
        return file;
    }

    /** Three shares that were sealed ahead, one of them large. */
    static void sealed(Path file) {
        try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
            record.append(new SealingBegun(1, "ab", "cd", "SHA256:x", 3));
            Map<ShareSealed, byte[]> sealed = new LinkedHashMap<>();
            for (int i = 0; i < 3; i++) {
                byte[] body =
                        ("{\"encryptedPayload\":\"" + String.valueOf(i).repeat(i == 2 ? BIG : 9))
                                .getBytes(StandardCharsets.US_ASCII);
                sealed.put(
                        new ShareSealed(1, i, new WalletId("w-" + i), Sha256.of(body), body.length),
                        body);
            }
            record.appendSealed(sealed);
            record.append(new SealingEnded(1, 3, 0));
        }
    }

    /** As the definition has it, and from the texts alone. */
    private static String planHash(Path scratch) throws IOException {
        try (MigrationRecord record = MigrationRecord.open(scratch, TestAuthor.HERE)) {
            record.append(planned());
            record.append(frozen(""));
        }
        StringBuilder plan = new StringBuilder();
        for (Forgery.Row row : Forgery.of(scratch).rows) {
            String body =
                    row.json.replaceFirst(".*,\"body\":", "").replaceFirst(",\"kind\":.*", "");
            if (row.json.contains("\"kind\":\"plan-frozen\"")) {
                body = body.replace("\"plan\":1,", "").replace("\"sha256\":\"\",", "");
            }
            if (row.json.matches(
                    ".*\"kind\":\"(wallet-planned|row-without-wallet|plan-frozen)\".*")) {
                plan.append(body).append('\n');
            }
        }
        return Forgery.sha256(plan.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<RecordEvent> planned() {
        List<RecordEvent> events = new ArrayList<>();
        events.add(new PlanBegun(1));
        events.add(wallet("w-1", SHARE, Decision.SEND, List.of("BASE64_REPAIRED")));
        events.add(new RowWithoutWallet("ü.json", 2, "No wallet ID."));
        events.add(wallet("w-2", null, Decision.BLOCKED, List.of()));
        return events;
    }

    private static WalletPlanned wallet(
            String id, @Nullable String share, Decision decision, List<String> findings) {
        return new WalletPlanned(
                new WalletId(id),
                WalletScheme.DKLS,
                WalletType.EVM,
                "ü.json",
                1,
                share,
                decision,
                "",
                findings,
                null,
                null,
                List.of());
    }

    private static PlanFrozen frozen(String hash) {
        return new PlanFrozen(
                1,
                "BETA",
                BASE,
                HASH,
                "key-1",
                600,
                20,
                8,
                1,
                2,
                Map.of("SEND", 1, "BLOCKED", 1),
                List.of("ü.json, 12 bytes"),
                Map.of("BASE64_REPAIRED", 1),
                "Anna",
                hash);
    }
}
