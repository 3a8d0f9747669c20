package io.sharelift.record.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sharelift.record.RecordEvent;
import io.sharelift.record.StoredRecord;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page for auditors says what is so, and its scripts do what it says. */
class RecordPageTest {

    private static final Path PAGE = Path.of("src", "site", "markdown", "record.md");

    @TempDir Path folder;
    private Path record = Path.of("");
    private String head = "";

    private record Ended(int code, String said) {}

    @BeforeEach
    void write() throws Exception {
        record = Samples.everyKind(folder, "every kind.sharelift");
        try (StoredRecord stored = StoredRecord.open(record)) {
            head = stored.anchor().text();
        }
    }

    @Test
    void everyKindOfEventIsInTheTableWithItsParts() throws Exception {
        Map<String, List<String>> stated = new TreeMap<>();
        String kinds = Files.readString(PAGE).replaceFirst("(?s).*## Kinds of events", "");
        Matcher row = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]*) \\|").matcher(kinds);
        while (row.find()) {
            stated.put(row.group(1), List.of(row.group(2).replace("`", "").split(", ")));
        }
        Map<String, List<String>> real = new TreeMap<>();
        leaves(RecordEvent.class)
                .forEach(
                        type ->
                                real.put(
                                        kind(type.getSimpleName()),
                                        Arrays.stream(type.getRecordComponents())
                                                .map(RecordComponent::getName)
                                                .toList()));
        assertThat(stated).isEqualTo(real);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(RecordPageTest::leaves);
    }

    private static String kind(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    @Test
    void theTableOfTheFileIsStatedAsItIs() throws Exception {
        String table = RecordTables.ALL.getFirst().getLast();
        assertThat(Files.readString(PAGE)).contains(table.indent(4).stripTrailing());
    }

    @Test
    void theShellScriptFindsTheHeadAndAnyChange() throws Exception {
        needs("sh", "sqlite3", "sha256sum");
        Path script = script("sh chain");
        Ended good = run("sh", script.toString(), record.toString());
        assertThat(good.code).as(good.said).isZero();
        assertThat(good.said).isEqualTo("35 events follow one another; the head is " + head + "\n");

        Forgery forgery = Forgery.of(record);
        forgery.event(8).hash = "ab".repeat(32);
        Ended changed = run("sh", script.toString(), forgery.write().toString());
        assertThat(changed).isEqualTo(new Ended(1, "event 8 does not have the hash beside it\n"));

        Forgery shorter = Forgery.of(record);
        shorter.rows.remove(7);
        Ended missing = run("sh", script.toString(), shorter.write().toString());
        assertThat(missing).isEqualTo(new Ended(1, "event 8 does not follow the one before it\n"));
    }

    @Test
    void thePythonVerifierAgreesWithOurs() throws Exception {
        needs("python3", "openssl");
        Path script = script("python verifier");
        Ended good = run("python3", script.toString(), record.toString());
        assertThat(good.code).as(good.said).isZero();
        assertThat(good.said)
                .contains("from event 1 on: desk-1", "from event 17 on: desk-2")
                .endsWith("35 events, vouched for up to event 34; the head is " + head + "\n");

        Forgery resigned = Forgery.of(record);
        resigned.event(5).json = resigned.event(5).json.replace("\"row\":1", "\"row\":3");
        Path plan = resigned.chainAndSignFrom(1, Forgery.newKey()).write();
        assertThat(run("python3", script.toString(), plan.toString()).said)
                .contains("event 8 has a wrong plan hash");

        Forgery signature = Forgery.of(record);
        signature.event(3).json = signature.event(3).json.replace("anna", "otto");
        assertThat(
                        run("python3", script.toString(), signature.chainFrom(3).write().toString())
                                .said)
                .contains("event 9 has a wrong signature");
    }

    @Test
    void thePythonVerifierHoldsEachEnvelopeAgainstItsEvent() throws Exception {
        needs("python3", "openssl");
        Path script = script("python verifier");
        Path sealed = folder.resolve("sealed.sharelift");
        Samples.sealed(sealed);
        Ended good = run("python3", script.toString(), sealed.toString());
        assertThat(good.code).as(good.said).isZero();
        Path forged =
                Forgery.sql(
                        sealed,
                        "DROP TRIGGER envelope_is_not_changed",
                        "UPDATE envelope SET body = x'00' WHERE sequence = (SELECT min(sequence)"
                                + " FROM envelope)");
        assertThat(run("python3", script.toString(), forged.toString()).said)
                .contains("has another envelope beside it");
    }

    @Test
    void opensslAgreesOnASignature() throws Exception {
        needs("sh", "openssl", "xxd");
        Path script = script("sh signature");
        Forgery forgery = Forgery.of(record);
        WrittenEvent event =
                WrittenEvent.tryRead(forgery.event(2).json.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow();
        String[] command = {
            "sh",
            script.toString(),
            event.bodyText("machine"),
            event.bodyText("signature"),
            event.previous()
        };
        assertThat(run(command).code).isZero();
        command[4] = "ab".repeat(32);
        assertThat(run(command).code).isNotZero();
    }

    /** The block of the page that begins with this line. */
    private Path script(String name) throws IOException {
        Matcher block =
                Pattern.compile("(?s)```" + name + "\n(.*?)```\n").matcher(Files.readString(PAGE));
        assertThat(block.find()).as(name).isTrue();
        return Files.writeString(folder.resolve("script"), block.group(1));
    }

    private static void needs(String... programs) {
        for (String program : programs) {
            boolean there =
                    Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                            .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
            assumeTrue(there, "The page's script needs " + program + ", which is not here.");
        }
    }

    private Ended run(String... command) throws Exception {
        Path said = folder.resolve("said");
        Process process =
                new ProcessBuilder(new ArrayList<>(List.of(command)))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(said));
    }
}
