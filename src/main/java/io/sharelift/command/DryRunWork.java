package io.sharelift.command;

import io.sharelift.migration.FrozenPlan;
import io.sharelift.migration.Rehearsal;
import io.sharelift.migration.RehearsalProgress;
import io.sharelift.migration.RehearsalSummary;
import io.sharelift.para.ParaClient;
import io.sharelift.record.MigrationRecord;

import tools.jackson.databind.json.JsonMapper;

import java.util.Locale;

/** A dry run in a terminal: each trouble in words, and the counts for programs. */
final class DryRunWork {

    private DryRunWork() {}

    static int run(Terminal terminal, FrozenPlan plan, MigrationRecord record, ParaClient para)
            throws InterruptedException {
        RehearsalSummary summary = new Rehearsal(plan, record, para, ticker(terminal)).run();
        summary.troubled().forEach(found -> terminal.say(found.wallet() + ": " + found.found()));
        summary.trouble().ifPresent(terminal::say);
        JsonMapper json = JsonMapper.builder().build();
        terminal.out()
                .println(
                        json.writeValueAsString(
                                json.createObjectNode()
                                        .put("toSend", summary.toSend())
                                        .put("sealed", summary.sealed())
                                        .put("unsealed", summary.unsealed())
                                        .put("asked", summary.asked())
                                        .put("known", summary.known())
                                        .put("ready", summary.ready())
                                        .put("troubled", summary.troubled().size())
                                        .put("plan", plan.sha256())));
        terminal.out().flush();
        terminal.say("That was a dry run. Nothing was sent.");
        return summary.asPlanned() ? ExitCode.WELL : ExitCode.NEEDS_A_PERSON;
    }

    private static RehearsalProgress ticker(Terminal terminal) {
        return (step, done, of) -> {
            if (step == RehearsalProgress.Step.SEALING && done % Math.max(1, of / 10) == 0) {
                terminal.say(String.format(Locale.ROOT, "%,d of %,d sealed", done, of));
            }
        };
    }
}
