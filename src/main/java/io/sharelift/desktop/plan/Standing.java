package io.sharelift.desktop.plan;

import io.sharelift.migration.FrozenPlan;
import io.sharelift.migration.PlanInForce;
import io.sharelift.record.account.Approval;

import java.util.List;
import java.util.Optional;

/**
 * How the plan on the screen stands in the record.
 *
 * @param sha256 of the plan as it is on the screen
 * @param approvals of exactly this plan
 * @param missing how many people still have to approve it
 * @param canary whether the first few wallets are to be seen ready before the rest goes
 * @param changed whether another plan was approved before, whose approval does not count for this
 */
record Standing(
        String sha256, List<Approval> approvals, int missing, boolean canary, boolean changed) {
    Standing {
        approvals = List.copyOf(approvals);
    }

    /**
     * @param inForce the plan that the record has frozen, which may be another
     */
    static Standing of(FrozenPlan shown, Optional<PlanInForce> inForce) {
        return inForce.filter(there -> there.is(shown))
                .map(
                        same ->
                                new Standing(
                                        shown.sha256(),
                                        same.approvals(),
                                        same.missing(),
                                        same.canaryPending(),
                                        false))
                .orElseGet(
                        () ->
                                new Standing(
                                        shown.sha256(),
                                        List.of(),
                                        shown.terms().people(),
                                        shown.terms().canary() > 0,
                                        inForce.filter(other -> !other.approvals().isEmpty())
                                                .isPresent()));
    }
}
