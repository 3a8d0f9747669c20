package io.sharelift.export;

import io.sharelift.share.json.JsonScanner;
import io.sharelift.share.json.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads one JSON object as a row, around its share. For one row after another. */
final class JsonRowReader {

    private static final int LONGEST_FACT = 512;
    private static final int NAMES_KEPT = 12;

    private final ExportSource source;
    private final JsonScanner scanner;
    private final Set<String> names = new LinkedHashSet<>();

    private long base;
    private long lineBase;
    private long begins;
    private @Nullable String walletId;
    private @Nullable String perhapsWalletId;
    private @Nullable String identifier;
    private boolean keyed;
    private boolean walletIdNotText;
    private RawRow.Share share = RawRow.Share.MISSING;
    private long shareStart;
    private long shareLength;
    private boolean shareEscaped;

    JsonRowReader(ExportSource source, JsonScanner scanner) {
        this.source = source;
        this.scanner = scanner;
    }

    /** Where the scanner's first byte and line stand in the file. */
    JsonRowReader from(long firstByte, long firstLine) {
        base = firstByte;
        lineBase = firstLine - 1;
        return this;
    }

    /** Forgets the last row. */
    JsonRowReader start() {
        names.clear();
        walletId = null;
        perhapsWalletId = null;
        identifier = null;
        keyed = false;
        walletIdNotText = false;
        share = RawRow.Share.MISSING;
        begins = scanner.start() + base;
        shareStart = begins;
        shareLength = 0;
        shareEscaped = false;
        return this;
    }

    /** Who the row is for, where something outside of it says so. */
    JsonRowReader handle(String handle) {
        identifier = handle;
        keyed = true;
        return this;
    }

    /** Reads the members of an object whose start has been read, to its end. */
    void readMembers() throws IOException {
        while (scanner.next() == JsonToken.NAME) {
            member(scanner.text());
        }
    }

    /** Takes the value that follows a name. */
    void member(String name) throws IOException {
        if (names.size() < NAMES_KEPT) {
            names.add(name);
        }
        String plain = FieldNames.plain(name);
        if (FieldNames.isShare(plain)) {
            readShare();
        } else if (FieldNames.isWalletId(plain)) {
            readWalletId();
        } else {
            readOther(plain);
        }
    }

    /** Takes a string that is a share by itself. */
    void takeShare(JsonToken token) {
        share = token == JsonToken.STRING ? RawRow.Share.TEXT : RawRow.Share.NOT_TEXT;
        shareStart = scanner.start() + base;
        shareLength = scanner.end() - scanner.start();
        shareEscaped = scanner.hasEscapes();
    }

    /** Whether the object has a wallet or a share at all. */
    boolean isRow() {
        return share != RawRow.Share.MISSING || walletId != null || walletIdNotText;
    }

    Set<String> names() {
        return names;
    }

    RawRow row(long number, long line) {
        TextForm form = shareEscaped ? TextForm.JSON_ESCAPED : TextForm.PLAIN;
        SourcePlace place =
                new SourcePlace(
                        source.path(),
                        source.inside(),
                        number,
                        line + lineBase,
                        shareStart,
                        shareLength,
                        form);
        return new RawRow(
                place,
                begins,
                walletId != null ? walletId : perhapsWalletId,
                walletIdNotText && walletId == null,
                identifier,
                keyed,
                share);
    }

    private void readShare() throws IOException {
        JsonToken token = scanner.next();
        if (token == JsonToken.NULL) {
            return;
        }
        takeShare(token);
        scanner.skip(token);
    }

    private void readWalletId() throws IOException {
        scanner.captureNext(LONGEST_FACT);
        JsonToken token = scanner.next();
        if (token == JsonToken.STRING && scanner.hasText()) {
            walletId = scanner.text();
        } else if (token != JsonToken.NULL) {
            walletIdNotText = true;
        }
        scanner.skip(token);
    }

    private void readOther(String plain) throws IOException {
        boolean wanted = FieldNames.isPerhapsWalletId(plain) || FieldNames.isIdentifier(plain);
        scanner.captureNext(wanted ? LONGEST_FACT : 0);
        JsonToken token = scanner.next();
        if (token == JsonToken.START_OBJECT && FieldNames.isWalletObject(plain)) {
            readWalletObject();
        } else if (token == JsonToken.STRING && wanted && scanner.hasText()) {
            take(plain, scanner.text());
        } else {
            scanner.skip(token);
        }
    }

    private void take(String plain, String text) {
        if (FieldNames.isPerhapsWalletId(plain)) {
            perhapsWalletId = text;
        } else if (identifier == null) {
            identifier = text;
        }
    }

    private void readWalletObject() throws IOException {
        while (scanner.next() == JsonToken.NAME) {
            String plain = FieldNames.plain(scanner.text());
            if (plain.equals("id") || FieldNames.isWalletId(plain)) {
                readWalletId();
            } else {
                readOther(FieldNames.isPerhapsWalletId(plain) ? "" : plain);
            }
        }
    }
}
