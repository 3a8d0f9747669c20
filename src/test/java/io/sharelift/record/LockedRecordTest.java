package io.sharelift.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.RecordEvent.Resumed;
import io.sharelift.record.verify.RecordVerifier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A record and somebody else who has opened its file with a tool for databases. */
class LockedRecordTest {

    @TempDir Path directory;
    private Path file;

    @BeforeEach
    void make() {
        file = directory.resolve("acme.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
            record.append(new Paused(1));
        }
    }

    private Connection tool() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** Somebody writes, is about to write, or is in the middle of reading. */
    @ParameterizedTest
    @ValueSource(strings = {"BEGIN EXCLUSIVE", "BEGIN IMMEDIATE", "BEGIN; SELECT * FROM event"})
    void whileAnotherProgramHoldsTheFileItIsNotOpened(String held) throws SQLException {
        try (Connection tool = tool();
                Statement statement = tool.createStatement()) {
            for (String each : held.split("; ", -1)) {
                statement.execute(each);
            }
            assertThatThrownBy(() -> MigrationRecord.open(file, TestAuthor.HERE))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("is open in another Sharelift or database program.")
                    .hasMessageContaining("Close it there");
        }
        try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
            record.append(new Resumed(1));
            assertThat(record.events()).extracting(RecordedEvent::event).contains(new Resumed(1));
        }
    }

    @Test
    void whileARecordIsOpenAnotherProgramNeitherReadsNorWritesIt() throws SQLException {
        try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE);
                Connection tool = tool();
                Statement statement = tool.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 1");
            assertThatThrownBy(() -> statement.executeQuery("SELECT count(*) FROM event"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("locked");
            assertThatThrownBy(() -> statement.execute("DROP TRIGGER event_is_not_deleted"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("locked");
            record.append(new Resumed(1));
        }
        assertThat(RecordVerifier.verify(file, Optional.empty()).sound()).isTrue();
    }

    @Test
    void aToolThatWasOpenedFirstAndDoesNothingDoesNotStandInTheWay() throws SQLException {
        try (Connection tool = tool();
                Statement statement = tool.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 1");
            try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
                record.append(new Resumed(1));
                assertThatThrownBy(() -> statement.executeQuery("SELECT count(*) FROM event"))
                        .hasMessageContaining("locked");
            }
        }
        assertThat(RecordVerifier.verify(file, Optional.empty()).sound()).isTrue();
    }
}
