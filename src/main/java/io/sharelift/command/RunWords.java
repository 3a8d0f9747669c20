package io.sharelift.command;

import io.sharelift.migration.FrozenPlan;
import io.sharelift.migration.RunEnd;
import io.sharelift.migration.RunSummary;

import tools.jackson.databind.json.JsonMapper;

/** How a run ended, in words for people, counts for programs, and a number for scripts. */
final class RunWords {

    private RunWords() {}

    static int end(Terminal terminal, FrozenPlan plan, RunSummary summary) {
        boolean waits = summary.end().reason() == RunEnd.Reason.CANARY;
        if (summary.end().isTrouble() || waits) {
            terminal.say(summary.end().words());
        }
        if (waits) {
            terminal.say("Let the rest follow with --release WORDS.");
        }
        JsonMapper json = JsonMapper.builder().build();
        terminal.out()
                .println(
                        json.writeValueAsString(
                                json.createObjectNode()
                                        .put("planned", summary.planned())
                                        .put("migrated", summary.migrated())
                                        .put("already", summary.already())
                                        .put("rejected", summary.rejected())
                                        .put("notFound", summary.notFound())
                                        .put("failed", summary.failed())
                                        .put("unknown", summary.unknown())
                                        .put("blocked", summary.blocked())
                                        .put("skipped", summary.skipped())
                                        .put("stopped", summary.stopped())
                                        .put("seconds", summary.took().toMillis() / 1000.0)
                                        .put("end", summary.end().reason().name())
                                        .put("plan", plan.sha256())));
        terminal.out().flush();
        boolean sentNothing = summary.end().isTrouble() && summary.stopped() == summary.planned();
        if (sentNothing) {
            return ExitCode.COULD_NOT;
        }
        return waits || summary.needPerson() > 0 ? ExitCode.NEEDS_A_PERSON : ExitCode.WELL;
    }
}
