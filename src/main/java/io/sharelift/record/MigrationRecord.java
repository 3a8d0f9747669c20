package io.sharelift.record;

import io.sharelift.record.RecordEvent.HeadSigned;
import io.sharelift.record.RecordEvent.RecordCreated;
import io.sharelift.record.RecordEvent.ShareSealed;
import io.sharelift.record.RecordEvent.TakenOver;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The record of one migration: a file {@code NAME.sharelift} with everything that was planned, sent
 * and answered, to go on from at any time. Safe for many threads; open in one program at a time.
 */
public final class MigrationRecord implements RecordReader {

    private static final String PAGE = "sharelift-page:";

    private final Path file;
    private final Connection connection;
    private final EventRows rows;
    private final Author author;
    private final InstantSource clock;

    /**
     * Fair: else whoever has just written would be the first to write again, alone, and those whose
     * events it took along would not come to add their next ones.
     */
    private final ReentrantLock writing = new ReentrantLock(true);

    private final ConcurrentLinkedQueue<Batch> waiting = new ConcurrentLinkedQueue<>();
    private Chain chain;
    private boolean closed;

    private MigrationRecord(Path file, Connection connection, Author author, InstantSource clock)
            throws SQLException {
        this.file = file;
        this.connection = connection;
        this.rows = new EventRows(file, connection);
        this.author = author;
        this.clock = clock;
        this.chain = rows.end();
    }

    /** One caller's events and, once written, whether that went well. */
    private static final class Batch {
        final List<RecordEvent> events;
        final Map<RecordEvent, byte[]> beside;
        boolean written;
        @Nullable RecordException trouble;

        Batch(List<RecordEvent> events, Map<RecordEvent, byte[]> beside) {
            this.events = events;
            this.beside = beside;
        }
    }

    /**
     * Opens a record of this machine, and makes it when there is no such file.
     *
     * @throws RecordException if the file is not a record, is damaged, is of another format, is
     *     open elsewhere, or was last written on another machine
     */
    public static MigrationRecord open(Path file, Author author) {
        return open(file, author, InstantSource.system());
    }

    static MigrationRecord open(Path file, Author author, InstantSource clock) {
        return open(
                file,
                author,
                clock,
                record -> {
                    if (record.chain.sequence() == 0) {
                        record.append(
                                new RecordCreated(
                                        UUID.randomUUID(),
                                        author.machine().publicHex(),
                                        author.computer()));
                    } else if (!record.isOfThisMachine()) {
                        throw RecordException.elsewhere(record.file, record.rows.computer());
                    }
                });
    }

    /**
     * Opens a record of any machine and, if it was last written on another, takes it over: from
     * here on this machine goes on with it.
     *
     * @param words why, as the operator says it
     */
    public static MigrationRecord takeOver(Path file, Author author, String words) {
        if (!Files.exists(file)) {
            throw RecordException.missing(file);
        }
        return open(
                file,
                author,
                InstantSource.system(),
                record -> {
                    if (!record.isOfThisMachine()) {
                        record.append(
                                new TakenOver(
                                        author.machine().publicHex(), author.computer(), words));
                    }
                });
    }

    /** What is done with a record before anybody gets it. */
    private interface Beginning {
        void of(MigrationRecord record) throws SQLException;
    }

    /** A record that cannot be begun with is closed: nobody else could open it any more. */
    private static MigrationRecord open(
            Path file, Author author, InstantSource clock, Beginning beginning) {
        Path absolute = file.toAbsolutePath();
        Connection connection = RecordFile.open(absolute);
        try {
            MigrationRecord record = new MigrationRecord(absolute, connection, author, clock);
            beginning.of(record);
            return record;
        } catch (SQLException e) {
            RecordFile.closeQuietly(connection);
            throw RecordException.of(absolute, e);
        } catch (RecordException e) {
            RecordFile.closeQuietly(connection);
            throw e;
        }
    }

    private boolean isOfThisMachine() throws SQLException {
        return author.machine().publicHex().equals(rows.machine());
    }

    @Override
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
        append(new Batch(List.copyOf(events), Map.of()));
    }

    /**
     * Adds shares that were sealed ahead, each with its envelope beside it, in one piece; all is on
     * the disk when it returns.
     *
     * @param sealed the request body of each, whose SHA-256 its event gives
     */
    public void appendSealed(Map<ShareSealed, byte[]> sealed) {
        append(new Batch(List.copyOf(sealed.keySet()), Map.copyOf(sealed)));
    }

    @Override
    public Optional<byte[]> envelope(long sequence) {
        return read(() -> Optional.ofNullable(rows.envelope(sequence)));
    }

    private void append(Batch mine) {
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

    @Override
    public void replay(Consumer<RecordedEvent> reader) {
        read(
                () -> {
                    rows.replay(reader);
                    return true;
                });
    }

    @Override
    public List<RecordedEvent> eventsOf(WalletId wallet) {
        return read(() -> rows.eventsOf(wallet));
    }

    /** What tells this record from every other; its copies have the same. */
    public String id() {
        return read(rows::id);
    }

    /** How far the record has come: what an auditor keeps elsewhere to compare with later. */
    public Anchor anchor() {
        writing.lock();
        try {
            return new Anchor(chain.sequence(), chain.hash());
        } finally {
            writing.unlock();
        }
    }

    /**
     * This machine's signature of a page about the record.
     *
     * @param sha256 of the page, lower-case hex
     * @return Ed25519, 64 bytes, of the ASCII text {@code sharelift-page:} and the SHA-256: no page
     *     can be taken for a head
     */
    public byte[] signPage(String sha256) {
        byte[] text = (PAGE + sha256).getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().parseHex(author.machine().sign(text));
    }

    /**
     * Writes a copy of the record as it is now, signed by this machine, while it stays open.
     *
     * @param copy a file that is not there yet
     */
    public void copyTo(Path copy) {
        writing.lock();
        try {
            sign();
            connection.commit();
            RecordFile.copy(connection, copy);
        } catch (SQLException e) {
            throw closed ? RecordException.closed(file) : RecordException.of(copy, e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (!closed) {
                closed = true;
                signQuietly();
                RecordFile.leaveOneFile(connection);
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
        Chain next = chain;
        try (PreparedStatement insert = insert();
                PreparedStatement beside = beside()) {
            for (Batch batch : together) {
                for (RecordEvent event : batch.events) {
                    next = add(insert, next, event);
                    byte[] envelope = batch.beside.get(event);
                    if (envelope != null) {
                        beside.setLong(1, next.sequence());
                        beside.setBytes(2, envelope);
                        beside.executeUpdate();
                    }
                    if (next.isDue(event, clock.instant())) {
                        next = add(insert, next, next.signed(author.machine()));
                    }
                }
            }
            connection.commit();
            chain = next;
            return null;
        } catch (SQLException e) {
            rollBack();
            return RecordException.of(file, e);
        }
    }

    private PreparedStatement beside() throws SQLException {
        return connection.prepareStatement("INSERT INTO envelope VALUES (?, ?)");
    }

    private PreparedStatement insert() throws SQLException {
        return connection.prepareStatement("INSERT INTO event VALUES (?, ?, ?)");
    }

    private Chain add(PreparedStatement insert, Chain end, RecordEvent event) throws SQLException {
        Instant now = clock.instant();
        EventText text = EventText.of(end.sequence() + 1, now, author, end.hash(), event);
        insert.setLong(1, end.sequence() + 1);
        insert.setString(2, text.json());
        insert.setString(3, text.hash());
        insert.executeUpdate();
        return end.with(text, event instanceof HeadSigned, now);
    }

    /** Signs what is not signed yet. */
    private void sign() throws SQLException {
        if (chain.unsigned() > 0) {
            try (PreparedStatement insert = insert()) {
                Chain next = add(insert, chain, chain.signed(author.machine()));
                connection.commit();
                chain = next;
            }
        }
    }

    private void signQuietly() {
        try {
            sign();
        } catch (SQLException e) {
            // On a full disk what is written stays as good as it is; the next opener signs it.
            rollBack();
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }
    }

    private interface Reading<T> {
        T now() throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        writing.lock();
        try {
            T result = reading.now();
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw closed ? RecordException.closed(file) : RecordException.of(file, e);
        } finally {
            writing.unlock();
        }
    }
}
