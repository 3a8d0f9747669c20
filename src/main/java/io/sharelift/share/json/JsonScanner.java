package io.sharelift.share.json;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.json.JsonProblem.Kind;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/**
 * Strict JSON (RFC 8259) read as tokens with their places in bytes, without ever copying a value
 * that was not asked for.
 *
 * <p>General parsers copy every string into a pooled buffer on the heap, where a share would
 * outlive its reading. This one keeps the bytes where they are: after {@link JsonToken#STRING} the
 * caller has the range of the literal between its quotes. Only a value announced with {@link
 * #captureNext} is copied, for fields that are no secret.
 */
public final class JsonScanner {

    /** Deeper than any export, and far from the end of any stack. */
    public static final int MAX_DEPTH = 64;

    private static final int MAX_NAME = 1024;

    private final JsonInput input;
    private final JsonText text = new JsonText();
    private final boolean[] inObject = new boolean[MAX_DEPTH + 1];

    private MemorySegment window = MemorySegment.NULL;
    private long base;
    private long position;
    private long limit;
    private boolean ended;
    private long line = 1;

    private int depth;
    private Expect expect = Expect.VALUE;
    private int captureLimit;

    private long tokenStart;
    private long tokenEnd;
    private long tokenLine = 1;
    private boolean escaped;

    private enum Expect {
        VALUE,
        VALUE_OR_END,
        NAME,
        NAME_OR_END,
        COMMA_OR_END,
        NOTHING
    }

    public JsonScanner(JsonInput input) {
        this.input = input;
    }

    /** Asks for the text of the next string or number, if it has at most this many bytes. */
    public void captureNext(int maxBytes) {
        captureLimit = maxBytes;
    }

    /** The text of the name, or of the value that was asked for. */
    public String text() {
        return text.value();
    }

    /** Whether the value was asked for and is short enough to be had as {@link #text()}. */
    public boolean hasText() {
        return text.complete();
    }

    /** The first byte of the token: of a string, the first byte after the opening quote. */
    public long start() {
        return tokenStart;
    }

    /** The byte after the token: of a string, the closing quote. */
    public long end() {
        return tokenEnd;
    }

    /** The line in which the token starts, counted from 1. */
    public long line() {
        return tokenLine;
    }

    /** Whether the string has backslash escapes, so that its bytes are not its text. */
    public boolean hasEscapes() {
        return escaped;
    }

    /** How many arrays and objects are open. */
    public int depth() {
        return depth;
    }

    /** How far the scanner has read, in bytes. */
    public long position() {
        return base + position;
    }

    /** The next token; {@link JsonToken#END} after the value and nothing but white space. */
    public JsonToken next() throws IOException {
        int wanted = captureLimit;
        captureLimit = 0;
        int c = skipWhiteSpace();
        if (expect == Expect.COMMA_OR_END && c == ',') {
            position++;
            expect = inObject[depth] ? Expect.NAME : Expect.VALUE;
            c = skipWhiteSpace();
        } else if (expect == Expect.COMMA_OR_END && c != '}' && c != ']') {
            throw problem(c < 0 ? Kind.ENDS_EARLY : Kind.NOT_JSON);
        }
        tokenStart = position();
        tokenLine = line;
        if (c < 0) {
            if (expect != Expect.NOTHING) {
                throw problem(Kind.ENDS_EARLY);
            }
            return JsonToken.END;
        }
        return switch (c) {
            case '{' -> open(true);
            case '[' -> open(false);
            case '}' -> close(true);
            case ']' -> close(false);
            case '"' -> string(wanted);
            default -> scalar(c, wanted);
        };
    }

    /** Skips the value that starts with the token just read, whatever it holds. */
    public void skip(JsonToken opened) throws IOException {
        if (opened != JsonToken.START_OBJECT && opened != JsonToken.START_ARRAY) {
            return;
        }
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    private JsonToken open(boolean object) throws JsonProblem {
        requireValue();
        if (depth == MAX_DEPTH) {
            throw problem(Kind.TOO_DEEP);
        }
        inObject[++depth] = object;
        expect = object ? Expect.NAME_OR_END : Expect.VALUE_OR_END;
        return ended(object ? JsonToken.START_OBJECT : JsonToken.START_ARRAY);
    }

    private JsonToken close(boolean object) throws JsonProblem {
        boolean mayClose =
                expect == Expect.COMMA_OR_END
                        || expect == (object ? Expect.NAME_OR_END : Expect.VALUE_OR_END);
        if (depth == 0 || !mayClose || inObject[depth] != object) {
            throw problem(Kind.NOT_JSON);
        }
        depth--;
        valueDone();
        return ended(object ? JsonToken.END_OBJECT : JsonToken.END_ARRAY);
    }

    private JsonToken ended(JsonToken token) {
        position++;
        tokenEnd = position();
        return token;
    }

    private JsonToken string(int wanted) throws IOException {
        boolean name = expect == Expect.NAME || expect == Expect.NAME_OR_END;
        if (!name) {
            requireValue();
        }
        position++;
        tokenStart = position();
        scanString(name ? MAX_NAME : wanted);
        tokenEnd = position() - 1;
        if (name) {
            if (!text.complete()) {
                throw problem(Kind.TOO_LONG);
            }
            if (skipWhiteSpace() != ':') {
                throw problem(ended ? Kind.ENDS_EARLY : Kind.NOT_JSON);
            }
            position++;
            expect = Expect.VALUE;
            return JsonToken.NAME;
        }
        valueDone();
        return JsonToken.STRING;
    }

    private void scanString(int capture) throws IOException {
        text.start(capture);
        escaped = false;
        while (true) {
            if (position == limit && !refill()) {
                throw problem(Kind.ENDS_EARLY);
            }
            MemorySegment bytes = window;
            long p = ByteRuns.untilSpecial(bytes, position, limit);
            text.take(bytes, position, p);
            position = p;
            if (p == limit) {
                continue;
            }
            byte b = bytes.get(JAVA_BYTE, p);
            if (b == '"') {
                position++;
                return;
            }
            if (b != '\\') {
                throw problem(Kind.NOT_JSON);
            }
            position++;
            escaped = true;
            scanEscape();
        }
    }

    private void scanEscape() throws IOException {
        int c = peek();
        switch (c) {
            case '"', '\\', '/' -> text.take((char) c);
            case 'b' -> text.take('\b');
            case 'f' -> text.take('\f');
            case 'n' -> text.take('\n');
            case 'r' -> text.take('\r');
            case 't' -> text.take('\t');
            case 'u' -> {
                int unit = 0;
                for (int i = 0; i < 4; i++) {
                    position++;
                    int digit = Character.digit(peek(), 16);
                    if (digit < 0) {
                        throw problem(ended ? Kind.ENDS_EARLY : Kind.NOT_JSON);
                    }
                    unit = unit << 4 | digit;
                }
                text.take((char) unit);
            }
            default -> throw problem(c < 0 ? Kind.ENDS_EARLY : Kind.NOT_JSON);
        }
        position++;
    }

    private JsonToken scalar(int first, int wanted) throws IOException {
        requireValue();
        JsonToken token =
                switch (first) {
                    case 't' -> literal("true", JsonToken.TRUE);
                    case 'f' -> literal("false", JsonToken.FALSE);
                    case 'n' -> literal("null", JsonToken.NULL);
                    default -> number(wanted);
                };
        tokenEnd = position();
        valueDone();
        return token;
    }

    private JsonToken literal(String word, JsonToken token) throws IOException {
        for (int i = 0; i < word.length(); i++) {
            if (peek() != word.charAt(i)) {
                throw problem(ended ? Kind.ENDS_EARLY : Kind.NOT_JSON);
            }
            position++;
        }
        return token;
    }

    private JsonToken number(int wanted) throws IOException {
        text.start(wanted);
        takeIf('-');
        if (!takeIf('0')) {
            digits();
        }
        if (takeIf('.')) {
            digits();
        }
        if (takeIf('e') || takeIf('E')) {
            if (!takeIf('+')) {
                takeIf('-');
            }
            digits();
        }
        return JsonToken.NUMBER;
    }

    private boolean takeIf(char wanted) throws IOException {
        if (peek() != wanted) {
            return false;
        }
        text.take(wanted);
        position++;
        return true;
    }

    private void digits() throws IOException {
        int count = 0;
        for (int c = peek(); c >= '0' && c <= '9'; c = peek()) {
            text.take((char) c);
            position++;
            count++;
        }
        if (count == 0) {
            throw problem(ended ? Kind.ENDS_EARLY : Kind.NOT_JSON);
        }
    }

    private void requireValue() throws JsonProblem {
        if (expect != Expect.VALUE && expect != Expect.VALUE_OR_END) {
            throw problem(Kind.NOT_JSON);
        }
    }

    private void valueDone() {
        expect = depth == 0 ? Expect.NOTHING : Expect.COMMA_OR_END;
    }

    private int skipWhiteSpace() throws IOException {
        while (true) {
            int c = peek();
            if (c == '\n') {
                line++;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return c;
            }
            position++;
        }
    }

    private int peek() throws IOException {
        if (position == limit && !refill()) {
            return -1;
        }
        return window.get(JAVA_BYTE, position) & 0xff;
    }

    private boolean refill() throws IOException {
        if (ended) {
            return false;
        }
        base += limit;
        position = 0;
        window = input.next();
        limit = window.byteSize();
        ended = limit == 0;
        return !ended;
    }

    private JsonProblem problem(Kind kind) {
        return new JsonProblem(kind, position(), line);
    }
}
