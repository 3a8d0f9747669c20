package io.sharelift.migration;

import io.sharelift.record.PlanHash;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Approved;
import io.sharelift.record.RecordEvent.CanaryJudged;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.record.RecordException;
import io.sharelift.record.RecordReader;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.account.Approval;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a record's events one after another and knows at each which plan is in force. */
final class PlanReading {

    private int plans;
    private int rule = 1;
    private String machine = "";
    private String computer = "";
    private PlanHash begun = new PlanHash();
    private @Nullable PlanFrozen frozen;
    private Instant at = Instant.EPOCH;
    private boolean matches;
    private final List<Approval> approvals = new ArrayList<>();
    private final Set<String> accounts = new HashSet<>();
    private @Nullable CanaryJudged judged;
    private @Nullable RestReleased released;

    static PlanReading of(RecordReader record) {
        PlanReading reading = new PlanReading();
        record.replay(reading::take);
        return reading;
    }

    void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case RecordEvent.RecordCreated made -> goesOn(made.machine(), made.computer());
            case RecordEvent.TakenOver taken -> goesOn(taken.machine(), taken.computer());
            case RecordEvent.ApprovalRule set -> rule = set.people();
            case RecordEvent.PlanBegun begins -> {
                plans = Math.max(plans, begins.plan());
                begun = new PlanHash();
            }
            case RecordEvent.WalletPlanned wallet -> begun.add(wallet);
            case RecordEvent.RowWithoutWallet row -> begun.add(row);
            case PlanFrozen plan -> freeze(plan, recorded.at());
            case Approved approved -> approve(approved, recorded);
            case CanaryJudged canary -> judged = canary;
            case RestReleased rest -> {
                if (frozen != null && frozen.plan() == rest.plan()) {
                    released = rest;
                }
            }
            default -> {}
        }
    }

    private void goesOn(String here, String name) {
        machine = here;
        computer = name;
    }

    /** Another plan voids what was said of the one before; the same plan once more does not. */
    private void freeze(PlanFrozen plan, Instant when) {
        plans = Math.max(plans, plan.plan());
        matches = begun.endingWith(plan).equals(plan.sha256());
        begun = new PlanHash();
        if (frozen == null || !frozen.sha256().equals(plan.sha256())) {
            approvals.clear();
            accounts.clear();
            judged = null;
            released = null;
        }
        frozen = plan;
        at = when;
    }

    private void approve(Approved approved, RecordedEvent recorded) {
        if (frozen != null && frozen.sha256().equals(approved.sha256())) {
            approvals.add(new Approval(approved, recorded.at(), recorded.actor(), computer));
            accounts.add(recorded.actor() + "\n" + machine);
        }
    }

    /** The number of the last plan that was begun. */
    int plans() {
        return plans;
    }

    /** How many people the record asks for. */
    int rule() {
        return rule;
    }

    /**
     * The plan that was frozen last.
     *
     * @throws RecordException if what was written down for it is not what its hash says
     */
    Optional<PlanInForce> inForce(RecordReader record) {
        if (frozen == null) {
            return Optional.empty();
        }
        if (!matches) {
            throw RecordException.planDoesNotMatch(record.file());
        }
        return Optional.of(
                new PlanInForce(
                        frozen,
                        at,
                        rule,
                        approvals,
                        accounts.size(),
                        Optional.ofNullable(judged),
                        Optional.ofNullable(released)));
    }
}
