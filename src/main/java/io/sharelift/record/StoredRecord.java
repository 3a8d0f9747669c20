package io.sharelift.record;

import io.sharelift.share.WalletId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A record that is only looked at, whoever wrote it: the file stays as it is, byte for byte. Not
 * for a record that this program has open for writing; that one can be read as it is.
 */
public final class StoredRecord implements RecordReader {

    private final Path file;
    private final ReadOnlyFile opened;
    private final EventRows rows;

    private StoredRecord(Path file, ReadOnlyFile opened) {
        this.file = file;
        this.opened = opened;
        this.rows = new EventRows(file, opened.connection());
    }

    /**
     * Opens a record for reading.
     *
     * @throws RecordException if the file is not a record, is damaged, is of another format, or is
     *     open in another program
     */
    public static StoredRecord open(Path file) {
        Path absolute = file.toAbsolutePath();
        if (!Files.exists(absolute)) {
            throw RecordException.missing(absolute);
        }
        ReadOnlyFile opened = null;
        try {
            opened = ReadOnlyFile.open(absolute);
            Schema.verify(opened.connection(), absolute);
            return new StoredRecord(absolute, opened);
        } catch (SQLException e) {
            close(opened);
            throw RecordException.of(absolute, e);
        } catch (IOException e) {
            throw RecordException.cannotRead(absolute, e);
        } catch (RecordException e) {
            close(opened);
            throw e;
        }
    }

    private static void close(@org.jspecify.annotations.Nullable ReadOnlyFile opened) {
        if (opened != null) {
            opened.close();
        }
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public void replay(Consumer<RecordedEvent> reader) {
        try {
            rows.replay(reader);
        } catch (SQLException e) {
            throw RecordException.of(file, e);
        }
    }

    @Override
    public List<RecordedEvent> eventsOf(WalletId wallet) {
        try {
            return rows.eventsOf(wallet);
        } catch (SQLException e) {
            throw RecordException.of(file, e);
        }
    }

    @Override
    public Optional<byte[]> envelope(long sequence) {
        try {
            return Optional.ofNullable(rows.envelope(sequence));
        } catch (SQLException e) {
            throw RecordException.of(file, e);
        }
    }

    /** What tells this record from every other; its copies have the same. */
    public String id() {
        try {
            return rows.id();
        } catch (SQLException e) {
            throw RecordException.of(file, e);
        }
    }

    /** The public key of the machine that goes on with it. */
    public String machine() {
        try {
            return rows.machine();
        } catch (SQLException e) {
            throw RecordException.of(file, e);
        }
    }

    /** The name of that machine. */
    public String computer() {
        try {
            return rows.computer();
        } catch (SQLException e) {
            throw RecordException.of(file, e);
        }
    }

    /** How far it has come. */
    public Anchor anchor() {
        try {
            Chain end = rows.end();
            return new Anchor(end.sequence(), end.hash());
        } catch (SQLException e) {
            throw RecordException.of(file, e);
        }
    }

    @Override
    public void close() {
        opened.close();
    }
}
