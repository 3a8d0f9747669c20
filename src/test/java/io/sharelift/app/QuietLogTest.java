package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;

import io.sharelift.command.Verbs;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.WalletRow;
import io.sharelift.migration.TestHome;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.settings.Policy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The log after a migration with everything that can happen. */
final class QuietLogTest {

    private static final LoggerContext CONTEXT = (LoggerContext) LoggerFactory.getILoggerFactory();

    @TempDir Path folder;

    @AfterEach
    void restore() throws JoranException {
        CONTEXT.reset();
        new ContextInitializer(CONTEXT).autoConfig();
    }

    private List<WalletRow> export(Path file) throws IOException {
        try (PracticePara para = PracticePara.start(PracticeSettings.standard(), 120)) {
            para.writeExport(file);
        }
        return InventoryReader.read(List.of(file), ReadingProgress.none()).rows();
    }

    private static List<String> telling(WalletRow row) {
        List<String> telling = new ArrayList<>();
        if (row.walletId() != null) {
            telling.add(row.walletId().value().toLowerCase(Locale.ROOT));
        }
        if (row.identifier() != null) {
            telling.add(row.identifier().toLowerCase(Locale.ROOT));
        }
        if (row.address() != null) {
            telling.add(row.address().toLowerCase(Locale.ROOT));
        }
        return telling;
    }

    @Test
    void theLogOfAMigrationHasNoWalletNoPersonNoAddressAndNoFolder() throws IOException {
        Path export = folder.resolve("customers.json");
        List<WalletRow> rows = export(export);
        Files.writeString(folder.resolve("known-records.json"), "{not a list");
        Logging.start(CONTEXT, Files.createDirectory(folder.resolve("logs")), 1 << 20);
        CommandLine line =
                Verbs.commandLine(
                        new PracticeVerb(),
                        TestHome.in(folder),
                        Policy.NONE,
                        unforeseen -> fail(unforeseen.getClass().getName()),
                        "test");
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(new StringWriter()));

        line.execute(
                "migrate",
                "--record",
                folder.resolve("acme.sharelift").toString(),
                "--env",
                "practice",
                "--rate",
                "10000",
                "--burst",
                "1000",
                "--yes",
                export.toString());

        String log =
                Files.readString(folder.resolve("logs").resolve(Logging.FILE))
                        .toLowerCase(Locale.ROOT);
        assertThat(folder.resolve("acme.sharelift")).isNotEmptyFile();
        assertThat(log).contains("the list of records from elsewhere could not be read.");
        assertThat(log).doesNotContain(folder.toString().toLowerCase(Locale.ROOT), "customers");
        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows)
                .flatExtracting(QuietLogTest::telling)
                .hasSizeGreaterThan(200)
                .noneMatch(log::contains);
    }
}
