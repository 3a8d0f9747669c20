package io.sharelift.record.reconcile;

import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.ProofBegun;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.RecordEvent.ProofWanted;
import io.sharelift.record.RecordEvent.ProofWay;
import io.sharelift.record.RecordEvent.ReadyListBegun;
import io.sharelift.record.RecordEvent.ReadyListRead;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.SendReason;
import io.sharelift.record.TestAuthor;
import io.sharelift.record.account.Account;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A migration told in a few words, written to a real record. */
final class Story implements AutoCloseable {

    static final String HERE = "https://a.test";

    private final MigrationRecord record;
    private final List<RecordEvent> planned = new ArrayList<>();

    Story(Path folder) {
        record = MigrationRecord.open(folder.resolve("acme.sharelift"), TestAuthor.HERE);
    }

    static WalletId id(String name) {
        return new WalletId(name);
    }

    /** An address that is this wallet's and no other's. */
    static String address(String name) {
        return "0x" + String.format("%040x", name.hashCode() & 0xffffffffL);
    }

    Story wallet(String name, String... beside) {
        return wallet(name, Decision.SEND, address(name), List.of(), beside);
    }

    Story wallet(
            String name,
            Decision decision,
            @Nullable String address,
            List<String> findings,
            String... beside) {
        planned.add(
                new WalletPlanned(
                        id(name),
                        WalletScheme.DKLS,
                        WalletType.EVM,
                        "a.json",
                        planned.size() + 1,
                        "ab",
                        decision,
                        "",
                        findings,
                        address,
                        null,
                        List.of(beside)));
        return this;
    }

    /** The plan stands, and a run begins. */
    Story run() {
        record.append(new PlanBegun(1));
        record.append(planned);
        record.append(
                new PlanFrozen(
                        1, "BETA", HERE, "k", "f", 600, 20, 8, 0, 1, Map.of(), List.of(), Map.of(),
                        "", "plan"));
        record.append(new RunStarted(1, "BETA", HERE, "k", planned.size(), 8, Start.ALL));
        return this;
    }

    Story sent(String name, Answer answer) {
        UUID request = UUID.randomUUID();
        record.append(new Intent(id(name), "cd", request, 1, SendReason.FIRST));
        record.append(new Outcome(id(name), request, answer, null, null, null, null, 12, null));
        return this;
    }

    Story migrated(String... names) {
        for (String name : names) {
            sent(name, Answer.MIGRATED);
        }
        return this;
    }

    /** A reading of the ready list begins. */
    Story list(int number) {
        record.append(new ReadyListBegun(number, HERE));
        return this;
    }

    Story listed(int list, String... names) {
        for (String name : names) {
            listedAs(list, name, address(name), "EVM", "DKLS", "ready");
        }
        return this;
    }

    Story listedAs(
            int list,
            String name,
            @Nullable String address,
            @Nullable String type,
            @Nullable String scheme,
            String status) {
        record.append(new WalletListed(id(name), list, type, scheme, status, address, null));
        return this;
    }

    Story read(int list, int wallets) {
        record.append(new ReadyListRead(list, true, wallets, 0));
        return this;
    }

    Story proofWanted(String... names) {
        record.append(new ProofBegun(1, HERE, ProofWay.CHOSEN, names.length));
        for (String name : names) {
            record.append(new ProofWanted(id(name), 1));
        }
        return this;
    }

    Story signed(String name, ProofVerdict verdict) {
        record.append(
                new ProofAnswered(
                        id(name),
                        UUID.randomUUID(),
                        verdict,
                        200,
                        null,
                        null,
                        null,
                        "ab",
                        null,
                        9,
                        ""));
        return this;
    }

    Story also(RecordEvent event) {
        record.append(event);
        return this;
    }

    Reconciliation reconciled() {
        return Reconciliation.of(Account.of(record));
    }

    @Override
    public void close() {
        record.close();
    }
}
