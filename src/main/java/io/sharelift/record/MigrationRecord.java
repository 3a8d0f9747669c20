package io.sharelift.record;

import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The record of one migration: a file {@code NAME.sharelift} with everything that was planned, sent
 * and answered, to go on from at any time. Safe for many threads; open in one program at a time.
 */
public final class MigrationRecord implements AutoCloseable {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String COLUMNS =
            "SELECT sequence, at, actor, program, kind, body FROM event ";

    private final Path file;
    private final Connection connection;
    private final Author author;
    private final InstantSource clock;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedQueue<Batch> waiting = new ConcurrentLinkedQueue<>();
    private long last;
    private boolean closed;

    private MigrationRecord(Path file, Connection connection, Author author, InstantSource clock)
            throws SQLException {
        this.file = file;
        this.connection = connection;
        this.author = author;
        this.clock = clock;
        this.last = lastSequence();
    }

    /** One caller's events and, once written, whether that went well. */
    private static final class Batch {
        final List<RecordEvent> events;
        boolean written;
        @Nullable RecordException trouble;

        Batch(List<RecordEvent> events) {
            this.events = events;
        }
    }

    /**
     * Opens a record, and makes it when there is no such file.
     *
     * @throws RecordException if the file is not a record, is damaged, is of a newer format, or is
     *     open elsewhere
     */
    public static MigrationRecord open(Path file) {
        return open(file, Author.current(), InstantSource.system());
    }

    static MigrationRecord open(Path file, Author author, InstantSource clock) {
        Path absolute = file.toAbsolutePath();
        Connection connection = RecordFile.open(absolute);
        try {
            return new MigrationRecord(absolute, connection, author, clock);
        } catch (SQLException e) {
            RecordFile.closeQuietly(connection);
            throw RecordException.of(absolute, e);
        }
    }

    public Path file() {
        return file;
    }

    /**
     * Adds events in this order and in one piece; they are on the disk when it returns. What
     * several threads add at once goes to the disk together.
     *
     * @throws RecordException if they could not be written; then none of them is in the record
     */
    public void append(RecordEvent... events) {
        append(List.of(events));
    }

    /** As {@link #append(RecordEvent...)}. */
    public void append(List<? extends RecordEvent> events) {
        Batch mine = new Batch(List.copyOf(events));
        waiting.add(mine);
        writing.lock();
        try {
            if (!mine.written) {
                writeWaiting();
            }
        } finally {
            writing.unlock();
        }
        if (mine.trouble != null) {
            throw mine.trouble;
        }
    }

    /** Every event from the first on. */
    public List<RecordedEvent> events() {
        List<RecordedEvent> events = new ArrayList<>();
        replay(events::add);
        return events;
    }

    /** Hands out every event from the first on, one at a time: a long record fits no list. */
    public void replay(Consumer<RecordedEvent> reader) {
        read(COLUMNS + "ORDER BY sequence", null, reader);
    }

    /** What is recorded about one wallet. */
    public List<RecordedEvent> eventsOf(WalletId wallet) {
        List<RecordedEvent> events = new ArrayList<>();
        read(COLUMNS + "WHERE wallet = ? ORDER BY sequence", wallet, events::add);
        return events;
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (!closed) {
                closed = true;
                connection.close();
            }
        } catch (SQLException e) {
            throw RecordException.of(file, e);
        } finally {
            writing.unlock();
        }
    }

    /** For tests: no page more, as on a full disk. */
    void limitPages() throws SQLException {
        connection.commit();
        Schema.number(connection, "PRAGMA max_page_count = 1");
        connection.commit();
    }

    private void writeWaiting() {
        List<Batch> together = new ArrayList<>();
        for (Batch batch = waiting.poll(); batch != null; batch = waiting.poll()) {
            together.add(batch);
        }
        RecordException trouble = write(together);
        for (Batch batch : together) {
            batch.trouble = trouble;
            batch.written = true;
        }
    }

    private @Nullable RecordException write(List<Batch> together) {
        if (closed) {
            return RecordException.closed(file);
        }
        long sequence = last;
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Batch batch : together) {
                for (RecordEvent event : batch.events) {
                    sequence++;
                    insert.setLong(1, sequence);
                    insert.setString(2, UTC.format(clock.instant()));
                    insert.setString(3, author.actor());
                    insert.setString(4, author.program());
                    insert.setString(5, EventJson.kind(event));
                    insert.setString(
                            6,
                            event instanceof RecordEvent.OfWallet of ? of.wallet().value() : null);
                    insert.setString(7, EventJson.write(event));
                    insert.executeUpdate();
                }
            }
            connection.commit();
            last = sequence;
            return null;
        } catch (SQLException e) {
            rollBack();
            return RecordException.of(file, e);
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }
    }

    private void read(String query, @Nullable WalletId wallet, Consumer<RecordedEvent> reader) {
        writing.lock();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            if (wallet != null) {
                select.setString(1, wallet.value());
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.accept(event(rows));
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw closed ? RecordException.closed(file) : RecordException.of(file, e);
        } finally {
            writing.unlock();
        }
    }

    private RecordedEvent event(ResultSet row) throws SQLException {
        long sequence = row.getLong(1);
        String kind = row.getString(5);
        if (!EventJson.knows(kind)) {
            throw RecordException.unknownEvent(file, sequence, kind);
        }
        String unreadable = "event " + sequence + " cannot be read";
        RecordEvent event =
                EventJson.read(kind, row.getString(6))
                        .orElseThrow(() -> RecordException.damaged(file, unreadable, null));
        try {
            Instant at = Instant.parse(row.getString(2));
            return new RecordedEvent(sequence, at, event, row.getString(3), row.getString(4));
        } catch (DateTimeParseException e) {
            throw RecordException.damaged(file, unreadable, e);
        }
    }

    private long lastSequence() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT coalesce(max(sequence), 0) FROM event");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
