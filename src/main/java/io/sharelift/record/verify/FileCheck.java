package io.sharelift.record.verify;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Checks what is about the file and not about an event. */
final class FileCheck {

    private static final int PAGE_SIZE_AT = 16;
    private static final int CHANGES_AT = 24;
    private static final int PAGES_AT = 28;
    private static final int VALID_FOR_AT = 92;

    private FileCheck() {}

    /** What must be right before anything of it is believed. */
    static Optional<Flaw> header(HostileFile opened, Path file) throws SQLException {
        // Asked for first: these do not need the tables, which may be anybody's.
        if (opened.number("PRAGMA application_id") != RecordTables.APPLICATION) {
            return Optional.of(FileFlaws.notARecord(file));
        }
        int format = opened.number("PRAGMA user_version");
        if (format != RecordTables.FORMAT) {
            return Optional.of(FileFlaws.otherFormat(format));
        }
        List<List<String>> tables =
                opened.texts(RecordTables.QUERY, 4, RecordTables.ALL.size() + 1);
        boolean asStated =
                opened.texts("PRAGMA encoding", 1, 1).equals(List.of(List.of("UTF-8")))
                        && tables.size() == RecordTables.ALL.size()
                        && tables.containsAll(RecordTables.ALL);
        return asStated ? Optional.empty() : Optional.of(FileFlaws.tables());
    }

    /** Whether the rest of the file fits to the events, so that nobody sees others in it. */
    static Optional<Flaw> wholeFile(HostileFile opened, Path file) {
        try {
            return "ok".equals(opened.integrity(Files.size(file)))
                    ? Optional.empty()
                    : Optional.of(FileFlaws.damaged());
        } catch (SQLException | IOException e) {
            return Optional.of(FileFlaws.damaged());
        }
    }

    /** Whether each envelope stands beside an event. */
    static Optional<Flaw> envelopes(EnvelopeCheck envelopes, Path file) {
        try {
            return envelopes.end(Files.size(file));
        } catch (SQLException | IOException e) {
            return Optional.of(FileFlaws.damaged());
        }
    }

    /**
     * What it means that SQLite cannot go on.
     *
     * @param sequence the event that comes next; 0 if none was read yet
     */
    static Flaw trouble(Path file, SQLException trouble, long sequence) throws IOException {
        return switch (SqliteCodes.of(trouble)) {
            case SqliteCodes.NO_DATABASE -> FileFlaws.notARecord(file);
            case SqliteCodes.CANNOT_OPEN -> FileFlaws.unreadable(file);
            case SqliteCodes.TOO_BIG ->
                    sequence == 0 ? FileFlaws.tables() : EventFlaws.tooLong(sequence);
            default -> {
                if (sequence > 0) {
                    yield FileFlaws.unreadableFrom(sequence);
                }
                yield isCut(file) ? FileFlaws.shorter() : FileFlaws.unreadableFrom(1);
            }
        };
    }

    /** Whether the file's own header says that it had more pages. */
    private static boolean isCut(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() < VALID_FOR_AT + Integer.BYTES) {
                return true;
            }
            int stated = Short.toUnsignedInt((short) at(bytes, PAGE_SIZE_AT, Short.BYTES));
            long pageSize = stated == 1 ? 1 << 16 : stated;
            long pages = Integer.toUnsignedLong(at(bytes, PAGES_AT, Integer.BYTES));
            boolean known =
                    at(bytes, CHANGES_AT, Integer.BYTES) == at(bytes, VALID_FOR_AT, Integer.BYTES);
            return known && pages * pageSize > bytes.length();
        }
    }

    private static int at(RandomAccessFile bytes, int place, int size) throws IOException {
        bytes.seek(place);
        return size == Short.BYTES ? bytes.readShort() : bytes.readInt();
    }
}
