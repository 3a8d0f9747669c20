package io.sharelift.export;

import io.sharelift.export.OtherFields.Field;
import io.sharelift.share.SecretBytes;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of a row as they are collected. A value becomes a text only after its bytes were
 * looked at and are no share.
 */
final class FieldList {

    /** Characters of the longest name. */
    static final int LONGEST_NAME = 200;

    /** Bytes of the longest value as it may be written: each character a JSON escape. */
    private static final int MOST_BYTES = 6 * OtherFields.LONGEST;

    private final List<Field> fields = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    List<Field> fields() {
        return fields;
    }

    /** Adds a value that is known to be no secret. */
    void add(String name, String value) {
        if (fields.size() < OtherFields.MOST && isUsable(name)) {
            fields.add(new Field(unique(name, names), value));
        }
    }

    /** Adds a text that the program has already, if it is no share. */
    void addText(String name, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        try (SecretBytes text = SecretBytes.copyOf(bytes)) {
            if (value.length() <= OtherFields.LONGEST && !ShareSuspicion.of(text)) {
                add(name, value);
            }
        }
    }

    /** Adds the value at a place of a file, if it is no share. */
    void add(String name, ExportSource source, SourcePlace place) throws IOException {
        if (place.length() > MOST_BYTES || !isUsable(name)) {
            return;
        }
        try (SecretBytes text = source.share(place)) {
            if (ShareSuspicion.of(text)) {
                return;
            }
            switch (place.form()) {
                case PLAIN, JSON_ESCAPED, QUOTES_DOUBLED ->
                        addDecoded(name, decoded(text, StandardCharsets.UTF_8));
                case UTF16_LE, UTF16_LE_QUOTES_DOUBLED ->
                        addDecoded(name, wide(source, place, StandardCharsets.UTF_16LE));
                case UTF16_BE, UTF16_BE_QUOTES_DOUBLED ->
                        addDecoded(name, wide(source, place, StandardCharsets.UTF_16BE));
            }
        }
    }

    /** Adds bytes out of a database, which are wiped, if they are no share. */
    void add(String name, byte[] bytes, TextUnits units) {
        try (SecretBytes raw = SecretBytes.copyOf(bytes)) {
            Arrays.fill(bytes, (byte) 0);
            String value = null;
            try (SecretBytes copy = SecretBytes.allocate(raw.size())) {
                copy.memory().copyFrom(raw.memory());
                long plain = PlainText.make(copy.memory(), units.form(false));
                try (SecretBytes text = copy.first(plain)) {
                    value = ShareSuspicion.of(text) ? null : decoded(raw, units.charset());
                }
            }
            if (value != null) {
                addDecoded(name, value);
            }
        }
    }

    /** The same text as it stands in UTF-16, of which only the ASCII was looked at. */
    private static String wide(ExportSource source, SourcePlace place, Charset charset)
            throws IOException {
        boolean doubled =
                place.form() == TextForm.UTF16_LE_QUOTES_DOUBLED
                        || place.form() == TextForm.UTF16_BE_QUOTES_DOUBLED;
        try (SecretBytes raw = source.raw(place)) {
            String text = decoded(raw, charset);
            return doubled ? text.replace("\"\"", "\"") : text;
        }
    }

    private static String decoded(SecretBytes text, Charset charset) {
        return new String(text.memory().toArray(ValueLayout.JAVA_BYTE), charset);
    }

    private void addDecoded(String name, String value) {
        if (value.length() <= OtherFields.LONGEST) {
            add(name, value);
        }
    }

    /** Whether a field may be told by its name. */
    static boolean isUsable(String name) {
        if (name.length() > LONGEST_NAME || FieldNames.isLikeShare(FieldNames.plain(name))) {
            return false;
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        try (SecretBytes text = SecretBytes.copyOf(bytes)) {
            return !ShareSuspicion.of(text);
        }
    }

    /** The name, with a number if it is there already. */
    static String unique(String name, Set<String> taken) {
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + " (" + i + ")";
        }
        return unique;
    }
}
