package io.sharelift.command;

import static io.sharelift.command.CommandRun.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.practice.Fault;
import io.sharelift.practice.Faults;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** {@code ready} against a Para whose wallets were really migrated. */
final class ReadyCommandTest {

    @TempDir Path folder;

    private PracticePara para;

    @BeforeEach
    void start() throws IOException {
        para = PracticePara.start(PracticeSettings.standard().withUntilReady(Duration.ZERO), 0);
        KnownWallets.tell(para, export("array.json"));
        KnownWallets.tell(para, export("wallets.ndjson"));
    }

    @AfterEach
    void stop() {
        para.close();
    }

    private void migrate(String... exports) {
        String[] arguments = new String[exports.length + 4];
        String record = folder.resolve("acme.sharelift").toString();
        System.arraycopy(new String[] {"migrate", "--record", record, "--yes"}, 0, arguments, 0, 4);
        System.arraycopy(exports, 0, arguments, 4, exports.length);
        assertThat(CommandRun.against(para, arguments).exitCode()).isEqualTo(ExitCode.WELL);
    }

    @Test
    void everyReadyWalletIsALine() {
        migrate(export("array.json"), export("wallets.ndjson"));

        CommandRun run = CommandRun.against(para, "ready", "--format", "ndjson");
        assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(run.lines()).hasSize(105);
        JsonNode first = JsonMapper.builder().build().readTree(run.lines().getFirst());
        assertThat(first.get("walletId").stringValue())
                .isEqualTo("d6c154c8-6dae-478a-85f8-377becdbdd58");
        assertThat(first.get("status").stringValue()).isEqualTo("ready");
        assertThat(first.get("address").stringValue())
                .isEqualTo("0x5c53a0d23717829554fce1f193d6c94917e9b280");
        assertThat(run.err()).contains("105 wallets on 2 pages");
    }

    @Test
    void theTableHasAHeadAndALineForEach() {
        migrate(export("array.json"));

        CommandRun run = CommandRun.against(para, "ready");
        assertThat(run.lines()).hasSize(91);
        assertThat(run.lines().getFirst()).startsWith("WALLET ");
    }

    @Test
    void oursThatAreNotReadyAreNamedAndNeedAPerson() {
        migrate(export("wallets.ndjson"));

        CommandRun run =
                CommandRun.against(
                        para, "ready", "--against", export("array.json"), export("wallets.ndjson"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(run.err())
                .contains("15 of our 105 wallets are ready, 90 not yet")
                .contains("Not ready yet: d6c154c8-6dae-478a-85f8-377becdbdd58");
    }

    @Test
    void ifAllOfOursAreReadyAllIsWell() {
        migrate(export("array.json"), export("wallets.ndjson"));

        CommandRun run = CommandRun.against(para, "ready", "--against", export("array.json"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(run.err()).contains("90 of our 90 wallets are ready, 0 not yet; 15 more");
    }

    @Test
    void nothingReadyIsNoTrouble() {
        CommandRun run = CommandRun.against(para, "ready", "--format", "ndjson");

        assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aServerThatAnswersWithAPageIsSaidInOneSentence() {
        para.faults().everywhere(Faults.ALWAYS, Fault.page(200, "<html>Welcome</html>"));
        CommandRun run = CommandRun.against(para, "ready");

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).contains("not in Para's language");
        assertThat(run.out()).isEmpty();
    }
}
