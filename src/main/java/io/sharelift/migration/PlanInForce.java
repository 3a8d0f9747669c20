package io.sharelift.migration;

import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.ApprovalRule;
import io.sharelift.record.RecordEvent.Approved;
import io.sharelift.record.RecordEvent.CanaryJudged;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.record.RecordReader;
import io.sharelift.record.account.Approval;
import io.sharelift.record.account.PlanAccount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The plan that a record has frozen last and who approved it: from the record alone, so that a
 * second person can approve on another machine without the exports.
 */
public final class PlanInForce {

    private final PlanFrozen frozen;
    private final PlanAccount account;

    /**
     * @param account which is told nothing any more
     */
    PlanInForce(PlanFrozen frozen, PlanAccount account) {
        this.frozen = frozen;
        this.account = account;
    }

    /**
     * Reads all of a record; empty if no plan was frozen in it.
     *
     * @throws io.sharelift.record.RecordException if it cannot be read, or the plan's wallets are
     *     not those that its hash was made of
     */
    public static Optional<PlanInForce> of(RecordReader record) {
        return PlanReading.of(record).inForce(record);
    }

    /** How many people this record asks for, whatever a plan says: 1 or 2. */
    public static int rule(RecordReader record) {
        return PlanReading.of(record).rule();
    }

    /**
     * From here on so many people must approve in this record. A plan that was frozen for two goes
     * on needing two.
     *
     * @throws IllegalArgumentException if it is neither 1 nor 2
     */
    public static void setRule(MigrationRecord record, int people) {
        if (people != 1 && people != 2) {
            throw new IllegalArgumentException(Words.PEOPLE.say());
        }
        if (rule(record) != people) {
            record.append(new ApprovalRule(people));
        }
    }

    public PlanFrozen frozen() {
        return frozen;
    }

    /** When it was frozen. */
    public Instant at() {
        return account.at().orElseThrow();
    }

    /** Whether it is this plan. */
    public boolean is(FrozenPlan plan) {
        return frozen.sha256().equals(plan.sha256());
    }

    /** Who approved it, in their order. */
    public List<Approval> approvals() {
        return account.approvals();
    }

    /** Whether more than one person approved, and all of them from one account of one computer. */
    public boolean oneAccount() {
        List<Approval> all = approvals();
        return all.size() > 1 && all.stream().map(Approval::account).distinct().count() == 1;
    }

    /** How many people must approve it: what the plan asks for or the record, whichever is more. */
    public int people() {
        return account.people();
    }

    /** How many people must still approve it. */
    public int missing() {
        return account.missing();
    }

    /** How the first few wallets went, if they have gone. */
    public Optional<CanaryJudged> canaryJudged() {
        return account.canary();
    }

    /** Who let the rest follow the first few, or go without them. */
    public Optional<RestReleased> restReleased() {
        return account.released();
    }

    /** Whether the first few wallets are to be seen ready before the rest follows. */
    public boolean canaryPending() {
        return frozen.canary() > 0 && restReleased().isEmpty();
    }

    /** Whether a person of this name has approved it, however the name is spelled. */
    public boolean hasApproved(String name) {
        String person = Approval.person(name);
        return approvals().stream().anyMatch(approval -> approval.person().equals(person));
    }

    /**
     * Writes down that a person approves this plan.
     *
     * @param role may be empty
     * @param reason or the number of a ticket
     * @return how it stands now
     * @throws IllegalArgumentException if there is no name or reason, or this person has approved
     *     already; its message is a sentence for operators
     * @throws IllegalStateException if another plan has been frozen meanwhile: the approval is of
     *     no use for that
     */
    public PlanInForce approve(MigrationRecord record, String name, String role, String reason) {
        if (Approval.person(name).isEmpty()) {
            throw new IllegalArgumentException(Words.APPROVAL_WITHOUT_NAME.say());
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException(Words.APPROVAL_WITHOUT_REASON.say());
        }
        if (hasApproved(name)) {
            throw new IllegalArgumentException(Words.APPROVAL_TWICE.say(name.strip()));
        }
        record.append(
                new Approved(
                        frozen.plan(),
                        frozen.sha256(),
                        name.strip(),
                        role.strip(),
                        reason.strip()));
        return of(record)
                .filter(now -> now.frozen.sha256().equals(frozen.sha256()))
                .orElseThrow(() -> new IllegalStateException(Words.APPROVAL_OF_ANOTHER.say()));
    }
}
