package io.sharelift.record.verify;

import java.util.List;

/** Computes a plan's hash anew, from what was written down since it was begun. */
final class PlanHash {

    private static final List<String> NOT_HASHED = List.of("plan", "sha256");

    private Sha256 sha256 = new Sha256();

    /** Whether it is well with the plan; only where one is frozen can it be otherwise. */
    boolean take(WrittenEvent event) {
        switch (event.kind()) {
            case "plan-begun" -> sha256 = new Sha256();
            case "wallet-planned", "row-without-wallet" -> add(event.bodyAsWritten());
            case "plan-frozen" -> {
                add(event.bodyWithout(NOT_HASHED));
                return sha256.hex().equals(event.bodyText("sha256"));
            }
            default -> {}
        }
        return true;
    }

    private void add(String body) {
        sha256.add(body);
        sha256.add("\n");
    }
}
