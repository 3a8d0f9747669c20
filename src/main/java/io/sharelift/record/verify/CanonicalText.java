package io.sharelift.record.verify;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads JSON that is in the form of RFC 8785 and refuses every other spelling of it: white space,
 * members out of order or twice, escapes that need not be, numbers that are not whole or that a
 * double does not hold.
 */
final class CanonicalText {

    private static final long LARGEST = (1L << 53) - 1;
    private static final int DIGITS = 16;
    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    private CanonicalText(String text) {
        this.text = text;
    }

    static Json read(String text) throws NotCanonicalException {
        CanonicalText reader = new CanonicalText(text);
        Json value = reader.value();
        if (reader.at < text.length()) {
            throw reader.wrong("something follows the end");
        }
        return value;
    }

    private Json value() throws NotCanonicalException {
        return switch (peek()) {
            case '{' -> members();
            case '[' -> items();
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Truth(true));
            case 'f' -> word("false", new Json.Truth(false));
            case 'n' -> word("null", new Json.Nothing());
            default -> number();
        };
    }

    private Json members() throws NotCanonicalException {
        List<Json.Member> members = new ArrayList<>();
        open();
        while (next(members.isEmpty(), '}')) {
            int from = at;
            String name = string();
            // String's own order is that of UTF-16 units, which the RFC asks for.
            if (!members.isEmpty() && members.getLast().name().compareTo(name) >= 0) {
                throw wrong("a member is there twice, or before one that it belongs after");
            }
            expect(':');
            Json value = value();
            members.add(new Json.Member(name, value, from, at));
        }
        return new Json.Members(members);
    }

    private Json items() throws NotCanonicalException {
        List<Json> items = new ArrayList<>();
        open();
        while (next(items.isEmpty(), ']')) {
            items.add(value());
        }
        return new Json.Items(items);
    }

    private void open() throws NotCanonicalException {
        at++;
        if (++depth > DEEPEST) {
            throw wrong("it goes deeper than any event");
        }
    }

    /** Whether another element comes; passes the comma before it, or the closing bracket. */
    private boolean next(boolean first, char close) throws NotCanonicalException {
        if (peek() == close) {
            at++;
            depth--;
            return false;
        }
        if (!first) {
            expect(',');
        }
        return true;
    }

    private String string() throws NotCanonicalException {
        expect('"');
        StringBuilder value = null;
        int from = at;
        while (peek() != '"') {
            char unit = text.charAt(at);
            if (unit < ' ') {
                throw wrong("there is a control character");
            }
            if (unit == '\\') {
                value = value == null ? new StringBuilder() : value;
                value.append(text, from, at);
                value.append(escaped());
                from = at;
            } else {
                at++;
            }
        }
        String rest = text.substring(from, at++);
        return value == null ? rest : value.append(rest).toString();
    }

    private char escaped() throws NotCanonicalException {
        at++;
        char mark = peek();
        at++;
        return switch (mark) {
            case '"', '\\' -> mark;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> byNumber();
            default -> throw wrong("there is an escape that need not be");
        };
    }

    /** Only control characters without a shorter escape, in small letters. */
    private char byNumber() throws NotCanonicalException {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (!digits.matches("00[01][0-9a-f]")) {
            throw wrong("there is an escape that need not be");
        }
        char unit = (char) HexFormat.fromHexDigits(digits);
        if (unit == '\b' || unit == '\t' || unit == '\n' || unit == '\f' || unit == '\r') {
            throw wrong("there is an escape that has a shorter form");
        }
        at += digits.length();
        return unit;
    }

    private Json number() throws NotCanonicalException {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        int first = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String digits = text.substring(first, at);
        boolean minus = first > from;
        if (digits.isEmpty()
                || digits.length() > DIGITS
                || (digits.startsWith("0") && (minus || digits.length() > 1))) {
            throw wrong("there is no value that a record has");
        }
        long value = Long.parseLong(digits);
        if (value > LARGEST) {
            throw wrong("there is a number that is too large");
        }
        return new Json.Whole(minus ? -value : value);
    }

    private Json word(String word, Json value) throws NotCanonicalException {
        if (!text.startsWith(word, at)) {
            throw wrong("there is no value that a record has");
        }
        at += word.length();
        return value;
    }

    private char peek() throws NotCanonicalException {
        if (at >= text.length()) {
            throw wrong("it ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char unit) throws NotCanonicalException {
        if (peek() != unit) {
            throw wrong("there is something that does not belong there");
        }
        at++;
    }

    private NotCanonicalException wrong(String why) {
        return new NotCanonicalException(at, why);
    }
}
