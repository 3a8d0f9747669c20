package io.sharelift.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.Anchor;
import io.sharelift.record.Author;
import io.sharelift.record.MachineKey;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.anchor.AnchorWords;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code record verify} on real files. */
final class RecordVerifyCommandTest {

    @TempDir Path folder;

    private Path record = Path.of("");
    private Anchor head = new Anchor(0, "");

    @BeforeEach
    void write() {
        record = folder.resolve("acme.sharelift");
        Author anna = new Author("anna", "Sharelift", "desk\u001b[31m-1", MachineKey.generate());
        try (MigrationRecord written = MigrationRecord.open(record, anna)) {
            written.append(new Paused(7));
        }
        try (StoredRecord stored = StoredRecord.open(record)) {
            head = stored.anchor();
        }
    }

    /** Changes the text of an event in the file itself. */
    private Path tampered() throws Exception {
        Path file = folder.resolve("bad.sharelift");
        String bytes = Files.readString(record, StandardCharsets.ISO_8859_1);
        Files.writeString(
                file, bytes.replace("{\"run\":7}", "{\"run\":8}"), StandardCharsets.ISO_8859_1);
        return file;
    }

    private static CommandRun verify(Object... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "record";
        all[1] = "verify";
        for (int i = 0; i < arguments.length; i++) {
            all[i + 2] = arguments[i].toString();
        }
        return CommandRun.of(all);
    }

    @Test
    void aSoundRecordIsSaidToBeSoundFirst() {
        CommandRun run = verify(record);
        assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(run.lines().getFirst())
                .isEqualTo(
                        "acme.sharelift: sound. Its 4 events follow one another, and each is as its"
                                + " hash and the signatures say.");
        assertThat(run.out())
                .contains("vouches up to event 3")
                .contains("up to event 3, 0 events after the last signature")
                .contains("none was given")
                .contains(head.text())
                .contains(AnchorWords.rows(head).getLast());
    }

    @Test
    void theHeadIsComparedWhenItIsGivenInAnyForm() {
        for (String text :
                new String[] {head.text(), head.hash(), String.join(" ", AnchorWords.of(head))}) {
            CommandRun run = verify(record, "--anchor", text);
            assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
            assertThat(run.out()).contains("found: the head of event 4, with 0 events added since");
        }
        CommandRun other = verify(record, "--anchor", "4-" + "ab".repeat(32));
        assertThat(other.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(other.lines().getFirst())
                .startsWith("acme.sharelift: NOT SOUND. Event 4 is another one than the anchor");
    }

    @Test
    void aHeadThatIsNoneIsExplainedAndNothingIsChecked() {
        CommandRun run = verify(record, "--anchor", "12345");
        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).contains("has 5 hex digits, and a head has 64");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aTamperedRecordIsNamedWithItsEventWhateverElseIsChecked() throws Exception {
        CommandRun run = verify(record, tampered(), folder.resolve("none.sharelift"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(run.out())
                .contains("acme.sharelift: sound.")
                .contains("bad.sharelift: NOT SOUND. Event 3 does not have the hash")
                .contains("ask Para which wallets are ready")
                .contains("none.sharelift: not checked. There is no file none.sharelift.");
    }

    @Test
    void aFileThatCannotBeCheckedIsOne() {
        assertThat(verify(record, folder).exitCode()).isEqualTo(ExitCode.COULD_NOT);
    }

    @Test
    void nothingInAFileMovesTheCursor() {
        assertThat(verify(record).out()).contains("desk\ufffd[31m-1").doesNotContain("\u001b");
    }

    @Test
    void programsGetALineOfJsonForEachFile() throws Exception {
        CommandRun run = verify("--json", "--anchor", head.text(), record, tampered());
        assertThat(run.lines()).hasSize(2);
        JsonNode good = JsonMapper.builder().build().readTree(run.lines().getFirst());
        assertThat(good.get("sound").booleanValue()).isTrue();
        assertThat(good.get("flaw").isNull()).isTrue();
        assertThat(good.get("events").longValue()).isEqualTo(4);
        assertThat(good.get("head").get("hash").stringValue()).isEqualTo(head.hash());
        assertThat(good.get("anchor").get("found").stringValue()).isEqualTo("found");
        assertThat(good.get("machines").get(0).get("from").longValue()).isEqualTo(1);
        JsonNode bad = JsonMapper.builder().build().readTree(run.lines().getLast());
        assertThat(bad.get("sound").booleanValue()).isFalse();
        assertThat(bad.get("flaw").get("kind").stringValue()).isEqualTo("CHANGED");
        assertThat(bad.get("flaw").get("event").longValue()).isEqualTo(3);
        assertThat(bad.get("anchor").get("found").stringValue()).isEqualTo("not-reached");
    }
}
