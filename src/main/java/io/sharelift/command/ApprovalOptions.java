package io.sharelift.command;

import io.sharelift.migration.PlanInForce;
import io.sharelift.para.ParaHost;
import io.sharelift.record.MigrationRecord;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** Who lets a plan be carried out, and why. */
final class ApprovalOptions {

    @Option(
            names = "--approve-as",
            paramLabel = "NAME",
            description = "who approves the plan; needed in production")
    private @Nullable String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "e.g. operator or controller",
            defaultValue = "")
    private String role = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "why the plan may be carried out, or the number of a ticket")
    private @Nullable String reason;

    @Option(
            names = "--yes",
            description =
                    "start without being asked; outside of production this also approves the plan"
                            + " in the name of whoever is logged in")
    private boolean yes;

    /** Whether a run may start. */
    boolean yes() {
        return yes;
    }

    /** Whether somebody approves by name. */
    boolean byName() {
        return name != null;
    }

    /** Who answers for what is done. */
    String person(Surroundings around) {
        return name != null ? name : around.author().actor();
    }

    /** Before anybody is asked anything: whether there is somebody who could approve. */
    void demand(MigrationRecord record, ParaHost host) {
        if (name != null && (name.isBlank() || reason == null || reason.isBlank())) {
            throw new CouldNotException(
                    "Whoever approves says who they are and why: --approve-as NAME --reason TEXT."
                            + " Nothing was sent.");
        }
        if (name == null && isProduction(host) && !isApproved(record, host)) {
            throw new CouldNotException(
                    "In production a person approves the plan by name: say --approve-as NAME --role"
                            + " ROLE --reason TEXT. Nothing was sent.");
        }
    }

    private static boolean isProduction(ParaHost host) {
        return host.environment() == ParaHost.Environment.PRODUCTION;
    }

    private static boolean isApproved(MigrationRecord record, ParaHost host) {
        return PlanInForce.of(record)
                .filter(plan -> plan.frozen().base().equals(host.base().toString()))
                .filter(plan -> plan.missing() == 0)
                .isPresent();
    }

    /** Approves the plan in force, unless that is done or there is nobody to do it. */
    PlanInForce approve(MigrationRecord record, ParaHost host, Surroundings around) {
        PlanInForce plan = PlanInForce.of(record).orElseThrow();
        String person = person(around);
        boolean willing = name != null || (yes && !isProduction(host));
        if (!willing || plan.missing() == 0 || plan.hasApproved(person)) {
            return plan;
        }
        try {
            return plan.approve(record, person, role, reason == null ? "--yes" : reason);
        } catch (IllegalArgumentException e) {
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }
}
