package io.sharelift.record;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form of RFC 8785: members in the order of their names' UTF-16 units, no white
 * space, the shortest escapes, UTF-8. Of numbers only whole ones that a double holds exactly, so
 * that no two programs can write one differently.
 */
final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /** Maps, lists, texts, whole numbers, booleans and null; anything else is a mistake of ours. */
    static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder(256);
        put(out, value);
        return out.toString();
    }

    private static void put(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(exact(number));
            case String text -> putText(out, text);
            case List<?> elements -> putList(out, elements);
            case Map<?, ?> members -> putMap(out, members);
            default ->
                    throw new IllegalArgumentException(
                            "A record has no " + value.getClass().getSimpleName() + ".");
        }
    }

    private static long exact(long number) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException("A number is too large for a record.");
        }
        return number;
    }

    private static void putList(StringBuilder out, List<?> elements) {
        out.append('[');
        for (Iterator<?> each = elements.iterator(); each.hasNext(); ) {
            put(out, each.next());
            out.append(each.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static void putMap(StringBuilder out, Map<?, ?> members) {
        // String's own order is that of UTF-16 units.
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        members.forEach((name, value) -> sorted.put(name.toString(), value));
        out.append('{');
        String between = "";
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            out.append(between);
            putText(out, member.getKey());
            out.append(':');
            put(out, member.getValue());
            between = ",";
        }
        out.append('}');
    }

    private static void putText(StringBuilder out, String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (unit < ' ') {
                        out.append(String.format("\\u%04x", (int) unit));
                    } else {
                        out.append(isHalf(text, at) ? '\ufffd' : unit);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half a character cannot be written as UTF-8, and the text may be anybody's. */
    private static boolean isHalf(String text, int at) {
        char unit = text.charAt(at);
        if (Character.isHighSurrogate(unit)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(unit)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
