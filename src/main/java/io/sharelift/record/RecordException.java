package io.sharelift.record;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.SQLException;

/** A record cannot be used, in words for the operator: what is so, what it means, what to do. */
public final class RecordException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String what;
    private final String means;
    private final String todo;

    RecordException(String what, String means, String todo, @Nullable Throwable cause) {
        super(what + " " + means + " " + todo, cause);
        this.what = what;
        this.means = means;
        this.todo = todo;
    }

    /** All of it, as one paragraph. */
    public String sentence() {
        return what + " " + means + " " + todo;
    }

    /** What is so. */
    public String what() {
        return what;
    }

    /** What it means for the wallets. */
    public String means() {
        return means;
    }

    /** What to do next. */
    public String todo() {
        return todo;
    }

    static RecordException notARecord(Path file, @Nullable Throwable cause) {
        return new RecordException(
                name(file) + " is not a Sharelift record.",
                "It was left as it is.",
                "Choose another file, or a new name for a new record.",
                cause);
    }

    static RecordException newerFormat(Path file, int format) {
        return new RecordException(
                name(file) + " was written by a newer Sharelift (record format " + format + ").",
                "This version cannot read it and left it as it is.",
                "Open it with the newer version.",
                null);
    }

    static RecordException olderFormat(Path file, int format) {
        return new RecordException(
                name(file)
                        + " was written by a Sharelift without a hash chain (record format "
                        + format
                        + ").",
                "Nobody could check what is in it, so this version does not go on with it. It was"
                        + " left as it is.",
                "Start a new record: Para answers \"already there\" for wallets that were"
                        + " migrated.",
                null);
    }

    static RecordException elsewhere(Path file, String computer) {
        return new RecordException(
                "The record "
                        + name(file)
                        + " was last written on another computer ("
                        + computer
                        + ").",
                "Two copies that both go on could send a wallet twice, so this one is for reading"
                        + " only.",
                "If nobody goes on with it there, take it over.",
                null);
    }

    static RecordException missing(Path file) {
        return new RecordException(
                "There is no record " + name(file) + ".",
                "Nothing was opened and nothing was sent.",
                "Check the name and the folder.",
                null);
    }

    static RecordException unknownEvent(Path file, long sequence, String kind) {
        return new RecordException(
                "Event %d of %s is of a kind that this version does not know (%s)."
                        .formatted(sequence, name(file), kind),
                "What it says about the wallets cannot be taken into account, so nothing is sent.",
                "Open it with the version of Sharelift that wrote it.",
                null);
    }

    static RecordException damaged(Path file, String detail, @Nullable Throwable cause) {
        return new RecordException(
                "The record " + name(file) + " is damaged: " + detail + ".",
                "What was done for its wallets cannot be relied on, so nothing is sent.",
                "Keep the file, and use a copy of it if there is one. With a new record, Para"
                        + " answers \"already there\" for wallets that were migrated.",
                cause);
    }

    /** The plan that was frozen last is not what its hash, which was approved, says. */
    public static RecordException planDoesNotMatch(Path file) {
        return new RecordException(
                "The plan in " + name(file) + " is not the one whose hash stands under it.",
                "Whatever was approved there, it was not this plan, so nothing is sent.",
                "Verify the record, and use a copy of it if there is one.",
                null);
    }

    static RecordException settings(Path file, String setting) {
        return new RecordException(
                "The place where "
                        + name(file)
                        + " is kept does not allow safe writing ("
                        + setting
                        + ").",
                "After a power cut it might not be known what was sent, so nothing is sent.",
                "Keep the record on a disk of this computer.",
                null);
    }

    static RecordException cannotWrite(Path file, @Nullable Throwable cause) {
        return new RecordException(
                "The record " + name(file) + " cannot be written there.",
                "Nothing is sent without a record.",
                "Check that the folder exists and that you may write to it.",
                cause);
    }

    static RecordException cannotRead(Path file, Throwable cause) {
        return new RecordException(
                "The record " + name(file) + " cannot be read.",
                "Nothing was changed in it.",
                "Check that you may read it, and that there is room for a copy of it.",
                cause);
    }

    static RecordException closed(Path file) {
        return new RecordException(
                "The record " + name(file) + " has been closed.",
                "Nothing is sent without a record.",
                "Open it again.",
                null);
    }

    /** Whether somebody else has the file open for writing. */
    static boolean isLocked(SQLException cause) {
        int code = code(cause);
        return code == SQLiteErrorCode.SQLITE_BUSY.code
                || code == SQLiteErrorCode.SQLITE_LOCKED.code;
    }

    private static int code(SQLException cause) {
        return cause instanceof SQLiteException sqlite
                ? sqlite.getResultCode().code & 0xff
                : cause.getErrorCode() & 0xff;
    }

    /** What SQLite's trouble with a file means to an operator. */
    static RecordException of(Path file, SQLException cause) {
        int code = code(cause);
        if (isLocked(cause)) {
            return new RecordException(
                    "The record "
                            + name(file)
                            + " is open in another Sharelift or database program.",
                    "Two at once could send a wallet twice, so this one does not open it.",
                    "Close it there, or go on there.",
                    cause);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return notARecord(file, cause);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return damaged(file, "parts of it cannot be read", cause);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new RecordException(
                    "The disk that " + name(file) + " is on is full.",
                    "The run sends nothing more; what was sent before is in the record.",
                    "Make room, then go on with the same record.",
                    cause);
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
            return new RecordException(
                    "The disk that " + name(file) + " is on does not answer as it should.",
                    "The run sends nothing more; what was sent before is in the record.",
                    "Check the disk and the room on it, then go on with the same record.",
                    cause);
        }
        return cannotWrite(file, cause);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
