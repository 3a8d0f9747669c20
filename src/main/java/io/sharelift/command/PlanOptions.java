package io.sharelift.command;

import io.sharelift.migration.Plan;
import io.sharelift.migration.PlanInForce;
import io.sharelift.migration.Terms;
import io.sharelift.para.ParaHost;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.settings.Policy;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Map;
import java.util.Optional;

/** What the operator decides about a plan besides its wallets. */
final class PlanOptions {

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description = "requests on their way at once (default: ${DEFAULT-VALUE})",
            defaultValue = "8")
    private int inFlight = 8;

    @Option(
            names = "--canary",
            paramLabel = "N",
            description =
                    "wallets of each type that go first and are seen ready before the rest follows"
                            + " (default: 2 in production, else 0; or as the record's plan has it)")
    private @Nullable Integer canary;

    @Option(
            names = "--people",
            paramLabel = "1|2",
            description = "how many people must approve a plan of this record from now on")
    private @Nullable Integer people;

    /** Whether anything was said of the plan. */
    boolean isGiven() {
        return canary != null || people != null;
    }

    /**
     * The terms. What is not said stays as the record's plan has it, so that what was approved
     * stays approved.
     *
     * @param person who answers for the findings that somebody should look at first
     * @param policy what the administrator has decided
     */
    Terms terms(
            MigrationRecord record,
            ParaHost host,
            int perMinute,
            int burst,
            Plan plan,
            String person,
            Policy policy) {
        if (people != null && people < policy.people()) {
            throw new CouldNotException(
                    "The administrator of this computer asks for two people to approve each plan."
                            + " Nothing was sent. Leave --people out.");
        }
        try {
            if (people != null) {
                PlanInForce.setRule(record, people);
            }
            Optional<PlanFrozen> before =
                    PlanInForce.of(record)
                            .map(PlanInForce::frozen)
                            .filter(frozen -> frozen.base().equals(host.base().toString()));
            Terms standard = Terms.standard(host.environment());
            Map<String, Integer> toLookAt = plan.toLookAt();
            return new Terms(
                    perMinute,
                    burst,
                    inFlight,
                    canary != null
                            ? canary
                            : before.map(PlanFrozen::canary).orElse(standard.canary()),
                    Math.max(PlanInForce.rule(record), policy.people()),
                    before.filter(frozen -> frozen.accepted().equals(toLookAt))
                            .map(PlanFrozen::acceptedBy)
                            .filter(name -> !name.isEmpty())
                            .orElse(person));
        } catch (IllegalArgumentException e) {
            throw new CouldNotException(e.getMessage() + " Nothing was sent.");
        }
    }
}
