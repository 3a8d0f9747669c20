package io.sharelift.desktop.plan;

import io.sharelift.record.account.Approval;

import java.util.List;

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
}
