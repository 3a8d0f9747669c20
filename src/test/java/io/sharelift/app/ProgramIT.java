package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged program, started as an operator would start it: a closed module with its launcher.
 */
final class ProgramIT {

    @TempDir Path home;

    private record Ended(int code, String out, String err) {}

    private Ended sharelift(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path program =
                Path.of(Objects.requireNonNull(System.getProperty("sharelift.distribution")))
                        .resolve("bin/sharelift");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path out = home.resolve("out");
        Path err = home.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("SHARELIFT_HOME", home.resolve("data").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(
                process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private static String export() {
        return Path.of("src/test/resources/exports/array.json").toAbsolutePath().toString();
    }

    @Test
    void theClosedModuleInspectsAnExport() throws Exception {
        Ended ended = sharelift(Map.of(), "inspect", "--format", "ndjson", export());

        assertThat(ended.err()).contains("array.json: JSON list, 90 wallets");
        assertThat(ended.out().lines()).hasSize(90);
        assertThat(ended.code()).isZero();
    }

    @Test
    void aWholePracticeMigrationRunsAndASecondOneSendsNothing() throws Exception {
        String record = home.resolve("acme.sharelift").toString();
        String[] verb = {"migrate", "--record", record, "--env", "practice", "--yes", export()};

        Ended first = sharelift(Map.of("SHARELIFT_OPTS", "-Xmx256m"), verb);
        Ended second = sharelift(Map.of(), verb);

        assertThat(first.out()).contains("\"planned\":90,\"migrated\":90,");
        assertThat(second.out()).contains("\"migrated\":0,").contains("\"skipped\":90,");
        assertThat(List.of(first.code(), second.code())).containsOnly(0);
        assertNothingButOwnersFiles();
    }

    private void assertNothingButOwnersFiles() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("data"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file.toString()).contains("logs"));
        }
    }

    @Test
    void withoutADisplayItSaysSoAndNamesTheVerbs() throws Exception {
        Ended ended = sharelift(Map.of());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .contains("no display")
                .contains("inspect", "practice", "migrate", "ready");
    }
}
