package io.sharelift.command;

import io.sharelift.migration.PlanInForce;
import io.sharelift.record.RecordEvent.PlanFrozen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as a terminal shows it to whoever is to approve it. */
final class PlanWords {

    private PlanWords() {}

    /** What it is for and what it says, each with its name. */
    static List<List<String>> lines(PlanInForce inForce) {
        PlanFrozen plan = inForce.frozen();
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("PLAN", plan.plan() + ", of " + inForce.at()));
        lines.add(List.of("to", plan.environment() + ", " + plan.base()));
        lines.add(List.of("wallets", counts(plan.counts())));
        plan.sources().forEach(source -> lines.add(List.of("from", source)));
        lines.add(
                List.of(
                        "accepted",
                        plan.accepted().isEmpty()
                                ? "nothing had to be looked at"
                                : counts(plan.accepted()) + ", by " + plan.acceptedBy()));
        lines.add(
                List.of(
                        "pace",
                        String.format(
                                Locale.ROOT,
                                "%,d a minute, %,d at once, %,d on their way",
                                plan.perMinute(),
                                plan.burst(),
                                plan.inFlight())));
        lines.add(
                List.of(
                        "first",
                        plan.canary() == 0
                                ? "all at once"
                                : plan.canary() + " of each type, then the rest"));
        lines.add(List.of("enclave key", plan.enclaveKey()));
        inForce.approvals()
                .forEach(
                        by ->
                                lines.add(
                                        List.of(
                                                "approved by",
                                                by.approved().name()
                                                        + " on "
                                                        + by.at()
                                                        + ": "
                                                        + by.approved().reason())));
        lines.add(List.of("people", inForce.people() + ", " + inForce.missing() + " missing"));
        lines.add(List.of("SHA-256", plan.sha256()));
        return lines;
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(
                        entry ->
                                String.format(
                                        Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** How many more people are needed, and that two came from one account if they did. */
    static String missing(PlanInForce plan) {
        String same =
                plan.oneAccount()
                        ? " All approvals came from one account of one computer, which the record"
                                + " shows."
                        : "";
        return switch (plan.missing()) {
                    case 0 -> "Nobody else is needed.";
                    case 1 -> "One more person must approve this plan.";
                    default -> plan.missing() + " more people must approve this plan.";
                }
                + same;
    }
}
