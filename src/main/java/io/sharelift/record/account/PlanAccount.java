package io.sharelift.record.account;

import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Approved;
import io.sharelift.record.RecordEvent.CanaryJudged;
import io.sharelift.record.RecordEvent.DryRun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.record.RecordedEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The plan that stands in a record, told event by event: who approved it, how it was rehearsed, and
 * how its first few wallets went. Another plan voids what was said of the one before; the same plan
 * once more does not.
 */
public final class PlanAccount {

    private final List<Approval> approvals = new ArrayList<>();
    private int rule = 1;
    private String machine = "";
    private String computer = "";
    private @Nullable PlanFrozen frozen;
    private @Nullable Instant at;
    private @Nullable DryRun dryRun;
    private @Nullable CanaryJudged canary;
    private @Nullable RestReleased released;

    /** Takes the next event of the record. */
    public void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case RecordEvent.RecordCreated made -> goesOn(made.machine(), made.computer());
            case RecordEvent.TakenOver taken -> goesOn(taken.machine(), taken.computer());
            case RecordEvent.ApprovalRule set -> rule = set.people();
            case PlanFrozen plan -> freeze(plan, recorded.at());
            case Approved approved -> approve(approved, recorded);
            case DryRun rehearsed -> dryRun = rehearsed;
            case CanaryJudged judged -> canary = judged;
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

    private void freeze(PlanFrozen plan, Instant when) {
        if (frozen == null || !frozen.sha256().equals(plan.sha256())) {
            approvals.clear();
            dryRun = null;
            canary = null;
            released = null;
        }
        frozen = plan;
        at = when;
    }

    private void approve(Approved approved, RecordedEvent recorded) {
        if (frozen != null && frozen.sha256().equals(approved.sha256())) {
            approvals.add(
                    new Approval(approved, recorded.at(), recorded.actor(), computer, machine));
        }
    }

    /** The plan that was frozen last; empty if none was. */
    public Optional<PlanFrozen> frozen() {
        return Optional.ofNullable(frozen);
    }

    /** When it was frozen. */
    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    /** Who approved it, in their order. */
    public List<Approval> approvals() {
        return Collections.unmodifiableList(approvals);
    }

    /** How many people the record asks for, whatever a plan says: 1 or 2. */
    public int rule() {
        return rule;
    }

    /** How many people must approve: what the plan asks for, or the record, whichever is more. */
    public int people() {
        return Math.max(frozen == null ? 1 : frozen.people(), rule);
    }

    /** How many people must still approve; nobody counts twice. */
    public int missing() {
        long persons = approvals.stream().map(Approval::person).distinct().count();
        return Math.max(0, people() - (int) persons);
    }

    /** Its last dry run. */
    public Optional<DryRun> dryRun() {
        return Optional.ofNullable(dryRun);
    }

    /** How its first few wallets went, if they have gone. */
    public Optional<CanaryJudged> canary() {
        return Optional.ofNullable(canary);
    }

    /** Who let the rest follow the first few, or go without them. */
    public Optional<RestReleased> released() {
        return Optional.ofNullable(released);
    }
}
