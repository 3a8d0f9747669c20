package io.sharelift.migration;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.export.FileIdentity;
import io.sharelift.export.FileReport;
import io.sharelift.export.Finding;
import io.sharelift.export.Inventory;
import io.sharelift.export.WalletRow;
import io.sharelift.para.ParaHost;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.PlanHash;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordReader;
import io.sharelift.share.WalletId;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan with everything that is decided about it, and its hash: what is written down, approved and
 * carried out, and not a bit else.
 */
public final class FrozenPlan {

    private static final int TOGETHER = 1000;

    private final Plan plan;
    private final Terms terms;
    private final ParaHost host;
    private final EnclaveKey enclaveKey;
    private final PlanFrozen facts;

    private FrozenPlan(
            Plan plan, Terms terms, ParaHost host, EnclaveKey enclaveKey, PlanFrozen facts) {
        this.plan = plan;
        this.terms = terms;
        this.host = host;
        this.enclaveKey = enclaveKey;
        this.facts = facts;
    }

    /**
     * Looks at every wallet once to make the hash; writes nothing.
     *
     * @param host the only one that will be contacted
     * @param enclaveKey that every share will be sealed to
     */
    public static FrozenPlan of(Plan plan, Terms terms, ParaHost host, EnclaveKey enclaveKey) {
        Map<String, Integer> accepted = plan.toLookAt();
        Terms inForce = accepted.isEmpty() ? terms.withAcceptedBy("") : terms;
        PlanHash hash = new PlanHash();
        int withoutWallet = 0;
        for (PlannedWallet planned : plan.wallets()) {
            switch (event(planned)) {
                case WalletPlanned wallet -> hash.add(wallet);
                case RowWithoutWallet row -> {
                    hash.add(row);
                    withoutWallet++;
                }
                default -> throw new IllegalStateException("A plan has only wallets and rows.");
            }
        }
        PlanFrozen open =
                new PlanFrozen(
                        0,
                        host.environment().name(),
                        host.base().toString(),
                        enclaveKey.fingerprint(),
                        plan.inventory().fingerprintKeyId(),
                        inForce.perMinute(),
                        inForce.burst(),
                        inForce.inFlight(),
                        inForce.canary(),
                        inForce.people(),
                        counts(plan, withoutWallet),
                        sources(plan.inventory()),
                        accepted,
                        inForce.acceptedBy(),
                        "");
        PlanFrozen facts = open.stating(0, hash.endingWith(open));
        return new FrozenPlan(plan, inForce, host, enclaveKey, facts);
    }

    /** As a record has it: nothing is decided anew, so that its hash stays as it was approved. */
    static FrozenPlan ofRecord(Plan plan, ParaHost host, EnclaveKey enclaveKey, PlanFrozen facts) {
        return new FrozenPlan(plan, Terms.of(facts), host, enclaveKey, facts);
    }

    private static Map<String, Integer> counts(Plan plan, int withoutWallet) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Decision decision : Decision.values()) {
            counts.put(decision.name(), plan.count(decision));
        }
        counts.merge(Decision.BLOCKED.name(), -withoutWallet, Integer::sum);
        counts.put("WITHOUT_WALLET", withoutWallet);
        counts.put("DUPLICATE_ROWS", plan.duplicates());
        return counts;
    }

    private static List<String> sources(Inventory inventory) {
        return inventory.files().stream()
                .map(FileReport::file)
                .map(
                        file -> {
                            FileIdentity identity = inventory.identity(file);
                            return identity == null
                                    ? file.getFileName() + ", not read"
                                    : String.format(
                                            Locale.ROOT,
                                            "%s, %,d bytes",
                                            file.getFileName(),
                                            identity.size());
                        })
                .toList();
    }

    private static RecordEvent event(PlannedWallet planned) {
        WalletRow row = planned.row();
        WalletId wallet = planned.wallet();
        String source = String.valueOf(row.place().file().getFileName());
        if (wallet == null) {
            return new RowWithoutWallet(source, row.place().row(), planned.why());
        }
        return new WalletPlanned(
                wallet,
                row.scheme(),
                row.type(),
                source,
                row.place().row(),
                row.fingerprint(),
                planned.decision(),
                planned.why(),
                row.findings().stream().map(Finding::code).map(Enum::name).distinct().toList(),
                row.trueAddress(),
                row.publicKey(),
                row.beside());
    }

    /**
     * Writes the plan to the record, unless it is in force there already: then what was approved
     * stays approved.
     *
     * @return whether it was written
     * @throws IllegalStateException if wallets are to be sent that somebody should look at first,
     *     and nobody is named who did
     */
    public boolean freeze(MigrationRecord record) {
        return freeze(record, record::append);
    }

    boolean freeze(RecordReader record, Ledger ledger) {
        if (!facts.accepted().isEmpty() && facts.acceptedBy().isEmpty()) {
            throw new IllegalStateException(Words.NOBODY_LOOKED.say());
        }
        PlanReading before = PlanReading.of(record);
        if (before.inForce(record).filter(inForce -> inForce.is(this)).isPresent()) {
            return false;
        }
        int number = before.plans() + 1;
        ledger.append(new PlanBegun(number));
        List<RecordEvent> together = new ArrayList<>();
        for (PlannedWallet planned : plan.wallets()) {
            together.add(event(planned));
            if (together.size() == TOGETHER) {
                ledger.append(together);
                together.clear();
            }
        }
        ledger.append(together);
        ledger.append(facts.stating(number, facts.sha256()));
        return true;
    }

    public Plan plan() {
        return plan;
    }

    public Terms terms() {
        return terms;
    }

    public ParaHost host() {
        return host;
    }

    public EnclaveKey enclaveKey() {
        return enclaveKey;
    }

    /** Of the plan, in lower-case hex, as {@link PlanFrozen} defines it. */
    public String sha256() {
        return facts.sha256();
    }

    /** Wallets by what is to be done with them, rows without one, and rows that are left out. */
    public Map<String, Integer> counts() {
        return facts.counts();
    }

    /** The exports, each with its size. */
    public List<String> sources() {
        return facts.sources();
    }

    /** The findings that somebody accepts with this plan, by code, with the number of wallets. */
    public Map<String, Integer> accepted() {
        return facts.accepted();
    }
}
