package io.sharelift.app;

import static io.sharelift.app.Program.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.app.Program.Ended;
import io.sharelift.app.Program.Practice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The packaged program, started as an operator would start it: a closed module with its launcher.
 */
final class ProgramIT {

    @TempDir Path home;

    @Test
    void theClosedModuleInspectsAnExport() throws Exception {
        Ended ended =
                Program.run(home, Map.of(), "inspect", "--format", "ndjson", export("array.json"));

        assertThat(ended.err()).contains("array.json: JSON list, 90 wallets");
        assertThat(ended.out().lines()).hasSize(90);
        assertThat(ended.code()).isZero();
    }

    @Test
    void aWholePracticeMigrationRunsInASmallHeap() throws Exception {
        Ended ended =
                Program.run(
                        home,
                        Map.of("SHARELIFT_OPTS", "-Xmx256m"),
                        "migrate",
                        "--record",
                        home.resolve("acme.sharelift").toString(),
                        "--env",
                        "practice",
                        "--yes",
                        export("array.json"));

        assertThat(ended.out()).contains("\"planned\":90,\"migrated\":90,");
        assertThat(ended.code()).isZero();
        assertNothingButOwnersFiles();
    }

    @Test
    void aSecondMigrationWithTheSameRecordSendsNothing() throws Exception {
        try (Practice practice = Practice.start(home, "--known", export("array.json"))) {
            String[] verb = {
                "migrate",
                "--record",
                home.resolve("acme.sharelift").toString(),
                "--url",
                practice.url(),
                "--api-key-env",
                "PRACTICE_KEY",
                "--yes",
                export("array.json")
            };
            Ended first = Program.run(home, practice.environment(), verb);
            Ended second = Program.run(home, practice.environment(), verb);

            assertThat(first.out()).contains("\"planned\":90,\"migrated\":90,");
            assertThat(second.out()).contains("\"migrated\":0,").contains("\"skipped\":90,");
            assertThat(List.of(first.code(), second.code())).containsOnly(0);
            assertThat(practice.program().stop().err()).containsPattern("Answered: \\d+ × 200\\R");
        }
    }

    private void assertNothingButOwnersFiles() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("data"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .extracting(file -> home.resolve("data").relativize(file).toString())
                    .allMatch(
                            file ->
                                    file.startsWith("logs")
                                            || file.startsWith("keys")
                                            || file.endsWith("known-records.json"));
        }
    }

    @Test
    void aVerbLoadsNothingOfTheWindow() throws Exception {
        Path loaded = home.resolve("loaded.txt");
        Ended ended =
                Program.run(
                        home,
                        Map.of("SHARELIFT_OPTS", "-Xlog:class+load=info:file=" + loaded),
                        "inspect",
                        export("array-minified.json"));

        assertThat(ended.code()).isZero();
        assertThat(Files.readAllLines(loaded))
                .hasSizeGreaterThan(500)
                .noneMatch(line -> line.contains(" javafx."))
                .noneMatch(line -> line.contains(" io.sharelift.desktop."));
    }

    @Test
    void aCrashLeavesNoFileWithWhatWasInMemory() throws Exception {
        assertThat(leftByACrash(Map.of())).isEmpty();
    }

    @Test
    void aCrashWouldLeaveOneIfTheProgramWereStartedInAnotherWay() throws Exception {
        assertThat(leftByACrash(Map.of("SHARELIFT_OPTS", "-XX:-SuppressFatalErrorMessage")))
                .anyMatch(name -> name.startsWith("hs_err_pid"));
    }

    /** The files beside its data and its output. */
    private List<String> leftByACrash(Map<String, String> environment) throws Exception {
        try (Program program = Program.start(home, environment, "practice")) {
            program.awaitLine("base URL: (http://127\\.0\\.0\\.1:\\d+)");
            program.crash();
            assertThat(program.end().code()).isNotZero();
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("data") && !name.matches("(out|err).*\\.txt"))
                    .toList();
        }
    }

    @Test
    void theProgramRunsWithEverythingSwitchedOffThatWritesMemoryToADisk() throws Exception {
        Ended ended =
                Program.run(home, Map.of("SHARELIFT_OPTS", "-XX:+PrintFlagsFinal"), "--version");

        assertThat(ended.out())
                .containsPattern("HeapDumpOnOutOfMemoryError += false")
                .containsPattern("CreateCoredumpOnCrash += false")
                .containsPattern("SuppressFatalErrorMessage += true")
                .containsPattern("DisableAttachMechanism += true");
    }

    @Test
    void withoutADisplayItSaysSoAndNamesTheVerbs() throws Exception {
        Ended ended = Program.run(home, Map.of());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err().strip().lines()).hasSize(1);
        assertThat(ended.err())
                .contains("no display")
                .contains("inspect", "practice", "migrate", "ready");
    }
}
