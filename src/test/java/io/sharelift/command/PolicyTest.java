package io.sharelift.command;

import static io.sharelift.command.CommandRun.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.StoredRecord;
import io.sharelift.settings.Policy;
import io.sharelift.settings.Target;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What an administrator has decided holds for the verbs as well. */
final class PolicyTest {

    private static final Policy TWO =
            new Policy(EnumSet.allOf(Target.class), Optional.empty(), 2, "");
    private static final Policy BETA_ALONE =
            new Policy(EnumSet.of(Target.BETA), Optional.empty(), 1, "");

    @TempDir Path folder;
    private PracticePara para;

    @BeforeEach
    void start() throws IOException {
        para = PracticePara.start(PracticeSettings.standard(), 12);
        KnownWallets.tell(para, export("array-minified.json"));
    }

    @AfterEach
    void stop() {
        para.close();
    }

    private CommandRun migrate(Policy policy, String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "migrate",
                                "--record",
                                folder.resolve("acme.sharelift").toString(),
                                "--yes"));
        all.addAll(List.of(more));
        all.add(export("array-minified.json"));
        return CommandRun.against(policy, para, all.toArray(String[]::new));
    }

    @Test
    void whereTwoMustApproveOneIsNotEnoughWhateverTheOperatorSays() {
        CommandRun run = migrate(TWO);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(run.err()).contains("Nothing was sent.", "record approve");
        try (StoredRecord kept = StoredRecord.open(folder.resolve("acme.sharelift"))) {
            assertThat(kept.events())
                    .extracting(recorded -> recorded.event())
                    .filteredOn(PlanFrozen.class::isInstance)
                    .singleElement()
                    .extracting(event -> ((PlanFrozen) event).people())
                    .isEqualTo(2);
        }
    }

    @Test
    void askingForOnePersonIsRefusedInWords() {
        CommandRun run = migrate(TWO, "--people", "1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).contains("administrator", "two people", "Leave --people out.");
    }

    @Test
    void aPlaceThatIsNotAllowedIsNotEvenAsked() {
        CommandRun run = migrate(BETA_ALONE);

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).contains("administrator", "Nothing was sent.");
        assertThat(para.answers()).isEmpty();
    }
}
