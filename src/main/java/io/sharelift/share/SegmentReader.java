package io.sharelift.share;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.UserShare.Segment;
import io.sharelift.share.json.JsonInput;
import io.sharelift.share.json.JsonProblem;
import io.sharelift.share.json.JsonScanner;
import io.sharelift.share.json.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one segment: base64 into memory, then its JSON around the signer. */
final class SegmentReader {

    /**
     * Longer values may be anything, even a share under another name, and are shown as a length.
     */
    private static final int LONGEST_SHOWN = 200;

    /** More than any wallet has; what comes after is not kept, unless it is one of these. */
    private static final int MOST_FIELDS = 256;

    private static final Set<String> READ_BY_NAME =
            Set.of(
                    "address",
                    "publicKey",
                    "scheme",
                    "type",
                    "pregenIdentifier",
                    "pregenIdentifierType");

    private static final Set<String> LONG_BUT_PUBLIC =
            Set.of("publicKey", "address", "addressSecondary");
    private static final List<String> SECRET_WORDS =
            List.of("secret", "private", "share", "signer", "seed", "mnemonic");

    private final int index;
    private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable String id;
    private SignerCondition signer = SignerCondition.MISSING;
    private MemorySegment literal = MemorySegment.NULL;

    SegmentReader(int index) {
        this.index = index;
    }

    /** Decodes into the share from this byte on, adds the segment, and says what it took. */
    long read(MemorySegment base64, SecretBytes share, long at, List<Segment> into) {
        long size = LenientBase64.decode(base64, share.memory().asSlice(at), repairs);
        MemorySegment json = share.memory().asSlice(at, size);
        SegmentCondition condition = condition(base64, json);
        if (condition != SegmentCondition.READABLE) {
            fields.clear();
            id = null;
            signer = SignerCondition.MISSING;
            literal = MemorySegment.NULL;
        }
        List<SegmentFacts.Field> told = new ArrayList<>();
        fields.forEach((name, value) -> told.add(new SegmentFacts.Field(name, value)));
        SegmentFacts facts =
                new SegmentFacts(index, condition, repairs, id, told, signer, literal.byteSize());
        into.add(new Segment(facts, share, literal));
        return size;
    }

    private SegmentCondition condition(MemorySegment base64, MemorySegment json) {
        if (base64.byteSize() == 0) {
            return SegmentCondition.EMPTY;
        }
        try {
            JsonScanner scanner = new JsonScanner(JsonInput.of(json));
            if (scanner.next() != JsonToken.START_OBJECT) {
                return SegmentCondition.NOT_A_WALLET;
            }
            readMembers(scanner, json);
            if (scanner.next() != JsonToken.END) {
                return SegmentCondition.NOT_JSON;
            }
            return Utf8.isValid(json) ? SegmentCondition.READABLE : SegmentCondition.NOT_UTF8;
        } catch (JsonProblem notJson) {
            return SegmentCondition.NOT_JSON;
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot fail to be read.", impossible);
        }
    }

    private void readMembers(JsonScanner scanner, MemorySegment json) throws IOException {
        while (scanner.next() == JsonToken.NAME) {
            String name = scanner.text();
            switch (name) {
                case "signer" -> readSigner(scanner, json);
                case "id" -> id = readText(scanner);
                default -> readField(scanner, name);
            }
        }
    }

    private void readSigner(JsonScanner scanner, MemorySegment json) throws IOException {
        JsonToken token = scanner.next();
        literal = MemorySegment.NULL;
        switch (token) {
            case STRING -> {
                long length = scanner.end() - scanner.start();
                signer = length == 0 ? SignerCondition.EMPTY : SignerCondition.PRESENT;
                literal = length == 0 ? literal : json.asSlice(scanner.start(), length);
            }
            case NULL, FALSE -> signer = SignerCondition.EMPTY;
            case NUMBER -> {
                MemorySegment number =
                        json.asSlice(scanner.start(), scanner.end() - scanner.start());
                signer = isZero(number) ? SignerCondition.EMPTY : SignerCondition.NOT_TEXT;
            }
            default -> {
                scanner.skip(token);
                signer = SignerCondition.NOT_TEXT;
            }
        }
    }

    /** Zero is an empty signer to JavaScript; told from the digits, so that it is not copied. */
    private static boolean isZero(MemorySegment number) {
        for (long i = 0; i < number.byteSize(); i++) {
            byte digit = number.get(JAVA_BYTE, i);
            if (digit == 'e' || digit == 'E') {
                break;
            }
            if (digit >= '1' && digit <= '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String readText(JsonScanner scanner) throws IOException {
        scanner.captureNext(LONGEST_SHOWN);
        JsonToken token = scanner.next();
        scanner.skip(token);
        return token == JsonToken.STRING && scanner.hasText() ? scanner.text() : null;
    }

    private void readField(JsonScanner scanner, String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean secret = false;
        for (String word : SECRET_WORDS) {
            secret |= lower.contains(word);
        }
        scanner.captureNext(
                secret ? 0 : LONG_BUT_PUBLIC.contains(name) ? 4 * LONGEST_SHOWN : LONGEST_SHOWN);
        JsonToken token = scanner.next();
        long start = scanner.start();
        scanner.skip(token);
        long length = scanner.end() - start;
        if (fields.size() >= MOST_FIELDS && !READ_BY_NAME.contains(name)) {
            return;
        }
        // Of two with one name the last counts, in the first one's place, as in JavaScript.
        fields.put(
                name,
                switch (token) {
                    case STRING, NUMBER ->
                            scanner.hasText()
                                    ? scanner.text()
                                    : "(" + length + " bytes, not shown)";
                    case TRUE -> "true";
                    case FALSE -> "false";
                    case NULL -> "null";
                    case START_OBJECT -> "{" + length + " bytes}";
                    default -> "[" + length + " bytes]";
                });
    }
}
