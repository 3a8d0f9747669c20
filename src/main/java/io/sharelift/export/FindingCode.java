package io.sharelift.export;

import static io.sharelift.export.Severity.BLOCKS;
import static io.sharelift.export.Severity.LOOK;
import static io.sharelift.export.Severity.NOTE;

/**
 * Everything that inspection can find, with a stable name. The words for each are in {@code
 * findings.properties}: {@code CODE.what} and {@code CODE.todo}.
 */
public enum FindingCode {
    /** The file cannot be opened or read. */
    FILE_UNREADABLE(BLOCKS),
    /** The file has no bytes, or nothing but white space. */
    FILE_EMPTY(BLOCKS),
    /** No format of ours looks like this file. */
    FORMAT_UNKNOWN(BLOCKS),
    /** It could be read, and there is no wallet row in it. */
    NO_WALLET_ROWS(BLOCKS),
    /** The file stops in the middle of a row. */
    FILE_ENDS_EARLY(BLOCKS),
    /** The file is broken from a place on. */
    FILE_BROKEN(BLOCKS),
    /** Brackets within brackets beyond any export. */
    NESTED_TOO_DEEPLY(BLOCKS),
    /** One line of a file with a row for each line. */
    LINE_BROKEN(BLOCKS),
    /** A file in a folder that is no export. */
    FILE_PASSED_OVER(NOTE),
    /** The same bytes were opened before under another name. */
    FILE_TWICE(NOTE),
    /** A folder with nothing in it to open. */
    FOLDER_EMPTY(BLOCKS),
    /** An archive that cannot be unpacked, or not to its end. */
    ARCHIVE_DAMAGED(BLOCKS),
    /** An archive that would take too much memory. */
    ARCHIVE_TOO_LARGE(BLOCKS),
    /** A file in an archive that is not opened. */
    ENTRY_NOT_OPENED(BLOCKS),
    /** Files in an archive that are no exports. */
    ENTRIES_NO_EXPORTS(NOTE),
    /** A spreadsheet program's own file. */
    WORKBOOK(BLOCKS),
    /** A quote in a table that is never closed. */
    QUOTE_NOT_CLOSED(BLOCKS),
    /** A line with more or fewer cells than the table has columns. */
    CELLS_DIFFER(LOOK),
    /** A table in which no column is known to hold the user shares. */
    COLUMNS_NOT_TOLD(BLOCKS),
    /** A column that was taken for the user shares because of its values. */
    COLUMN_BY_VALUE(LOOK),
    /** Text in UTF-16 in a format that is always UTF-8. */
    TEXT_IN_UTF16(BLOCKS),
    /** Text in UTF-16 that has half a character somewhere. */
    UTF16_OUT_OF_STEP(BLOCKS),
    /** A database in which no table holds user shares. */
    NO_TABLE_WITH_SHARES(BLOCKS),
    /** A database of which more than one table holds user shares. */
    TABLES_READ(NOTE),
    /** A database whose pages do not fit together, or that cannot be read to its end. */
    DATABASE_DAMAGED(BLOCKS),
    /** A database beside which stand changes that are not in it yet. */
    DATABASE_UNSETTLED(LOOK),
    /** Entries that are no wallet rows. */
    ENTRIES_PASSED_OVER(NOTE),

    /** The row names a wallet by something that is not text. */
    WALLET_ID_NOT_TEXT(BLOCKS),
    /** The row names a wallet by text that cannot be an ID. */
    WALLET_ID_UNUSABLE(BLOCKS),
    /** A segment without a wallet ID, in a row without one. */
    WALLET_ID_MISSING(BLOCKS),
    /** The share holds other wallets, not the one that the row names. */
    NO_SEGMENT_FOR_ID(BLOCKS),

    /** A row with a wallet and no share. */
    SHARE_MISSING(BLOCKS),
    /** The share is not text. */
    SHARE_NOT_TEXT(BLOCKS),
    /** Larger than any share. */
    SHARE_TOO_LONG(BLOCKS),
    /** Neither base64 nor JSON comes out. */
    SHARE_NOT_READABLE(BLOCKS),
    /** Written in the URL alphabet, whose dash cannot be told from the one between wallets. */
    SHARE_ALPHABET(BLOCKS),
    /** Sealed by the company's own application. */
    SHARE_SEALED(BLOCKS),
    /** Sealed by the company's own application, and not with the key that was given. */
    SHARE_SEALED_OTHERWISE(BLOCKS),
    /** One segment of a share that cannot be read. */
    SEGMENT_NOT_READABLE(LOOK),
    /** Base64 that had to be forgiven something. */
    BASE64_REPAIRED(LOOK),
    /** An old segment without a type or scheme. */
    SEGMENT_LEGACY(NOTE),

    /** The session was exported without signers. */
    SIGNER_MISSING(BLOCKS),
    /** The field is there and empty. */
    SIGNER_EMPTY(BLOCKS),
    /** The field is there and is not text. */
    SIGNER_NOT_TEXT(BLOCKS),
    /** The signer names another wallet than the row. */
    SIGNER_OF_ANOTHER_WALLET(BLOCKS),
    /** The address that comes out of the share is not the one that the segment states. */
    ADDRESS_MISMATCH(BLOCKS),
    /** The public key in the signer is not the one that the segment states. */
    PUBLIC_KEY_MISMATCH(BLOCKS),
    /** The signer is laid out as one of another scheme than the segment states. */
    SIGNER_LAYOUT_MISMATCH(BLOCKS),
    /** A scheme that wallets of this type never have. */
    SCHEME_MISMATCH(BLOCKS),

    /** The same wallet and signer stand elsewhere too. */
    DUPLICATE_SAME(NOTE),
    /** The same wallet stands elsewhere with another signer. */
    DUPLICATE_CONFLICT(BLOCKS),
    /** The same signer stands under another wallet ID. */
    SIGNER_UNDER_TWO_IDS(BLOCKS);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
