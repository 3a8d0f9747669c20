package io.sharelift.command;

import static io.sharelift.command.CommandRun.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class InspectCommandTest {

    @TempDir Path folder;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aSoundExportEndsWellWithALineForEveryWallet() {
        CommandRun run = CommandRun.of("inspect", "--format", "ndjson", export("array.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(run.lines()).hasSize(90);
        JsonNode first = JSON.readTree(run.lines().getFirst());
        assertThat(first.get("walletId").asString())
                .isEqualTo("d6c154c8-6dae-478a-85f8-377becdbdd58");
        assertThat(first.get("scheme").asString()).isEqualTo("DKLS");
        assertThat(first.get("type").asString()).isEqualTo("EVM");
        assertThat(first.get("address").asString())
                .isEqualTo("0x5c53a0d23717829554fce1f193d6c94917e9b280");
        assertThat(first.get("identifier").asString()).contains("@example.com");
        assertThat(first.get("source").asString()).endsWith("array.json");
        assertThat(first.get("position").asString()).startsWith("row 1, line 2, byte ");
        assertThat(first.get("segments").asInt()).isEqualTo(1);
        assertThat(first.get("derivedAddress").asString())
                .isEqualTo(first.get("address").asString());
        assertThat(first.get("addressCheck").asString()).isEqualTo("match");
        assertThat(first.get("signer").get("layout").asString()).isEqualTo("DKLS");
        assertThat(first.get("signer").get("bytes").asInt()).isGreaterThan(3000);
        assertThat(first.get("signer").get("fingerprint").asString()).matches("[0-9a-f]{32}");
        assertThat(first.get("findings").isArray()).isTrue();
    }

    @Test
    void aBlockedWalletNeedsAPersonAndSaysWhy() {
        CommandRun run =
                CommandRun.of("inspect", "--format=ndjson", export("broken/no-signer.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        JsonNode finding = JSON.readTree(run.out()).get("findings").get(0);
        assertThat(finding.get("code").asString()).isEqualTo("SIGNER_MISSING");
        assertThat(finding.get("severity").asString()).isEqualTo("blocks");
        assertThat(finding.get("message").asString()).contains("without signers");
    }

    @Test
    void aFileWithoutWalletsCouldNotWork() {
        CommandRun run = CommandRun.of("inspect", export("broken/empty.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.err()).contains("The file is empty.");
    }

    @Test
    void theTableNamesEveryWalletAndItsRow() {
        CommandRun run = CommandRun.of("inspect", export("array-minified.json"));

        assertThat(run.lines()).hasSize(21);
        assertThat(run.lines().getFirst()).startsWith("WALLET ");
        assertThat(run.lines().getLast()).contains("array-minified.json, row 20");
    }

    @Test
    void anAddressThatTheShareDoesNotDeriveIsAMismatch() {
        CommandRun run =
                CommandRun.of(
                        "inspect",
                        "--format=ndjson",
                        export("broken/signer-of-another-wallet.json"));

        JsonNode wallet = JSON.readTree(run.out());
        assertThat(wallet.get("addressCheck").asString()).isEqualTo("mismatch");
        assertThat(wallet.get("derivedAddress").asString())
                .isNotEqualTo(wallet.get("address").asString());
    }

    @Test
    void sealedSharesAreOpenedWithTheKeyInAVariable() {
        CommandRun without = CommandRun.of("inspect", export("encrypted-shares.json"));
        CommandRun with =
                CommandRun.of(
                        "inspect",
                        "--format=ndjson",
                        "--share-key-env",
                        "SHARELIFT_FIXTURE_SHARE_KEY",
                        export("encrypted-shares.json"));

        assertThat(without.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(without.err()).contains("--share-key-env");
        assertThat(with.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(with.lines()).hasSize(24);
        assertThat(JSON.readTree(with.lines().getFirst()).get("sealed").asBoolean()).isTrue();
    }

    @Test
    void aVariableWithoutAKeyAndColumnsInOtherWordsCouldNotWork() {
        CommandRun noKey =
                CommandRun.of("inspect", "--share-key-env", "NOT_SET_ANYWHERE", "x.json");
        CommandRun noColumns = CommandRun.of("inspect", "--columns", "share", "x.json");

        assertThat(noKey.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(noKey.err()).contains("NOT_SET_ANYWHERE holds no key");
        assertThat(noColumns.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(noColumns.err()).contains("wallet=NAME,share=NAME");
    }

    @Test
    void columnsThatCannotBeToldAreAskedFor() {
        CommandRun run = CommandRun.of("inspect", export("broken/no-share-column.csv"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.err()).contains("wallet_id, email").contains("--columns");
    }

    @Test
    void findingsAreSavedForWhoeverMendsThem() throws IOException {
        Path file = folder.resolve("findings.csv");

        CommandRun run =
                CommandRun.of(
                        "inspect",
                        "--save-findings",
                        file.toString(),
                        export("broken/no-signer.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(Files.readString(file)).contains("SIGNER_MISSING");
    }

    @Test
    void noPartOfAShareIsPrinted() {
        CommandRun run =
                CommandRun.of("inspect", "--format", "ndjson", export("multi-segment.json"));

        assertThat(run.out() + run.err()).doesNotContain("senderConfig", "eyJpZCI6", "SecretKey");
    }

    @Test
    void wordsThatAreNotUnderstoodCouldNotWorkAndShowTheRightOnes() {
        CommandRun run = CommandRun.of("inspect", "--format", "xml", "x.json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.err()).contains("--format").contains("Usage: sharelift inspect");
    }
}
