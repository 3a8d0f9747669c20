package io.sharelift.para;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an HTTP/1.1 answer, as far as a check of the connection needs it.
 *
 * @param lines the header lines as they were sent
 */
record HttpHead(int status, List<String> lines) {

    private static final int LONGEST = 64 * 1024;
    private static final Pattern FIRST = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

    /**
     * Reads up to the empty line.
     *
     * @throws ProtocolException if it is no answer of a web server
     */
    static HttpHead read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int newlines = 0;
        while (newlines < 2) {
            int next = in.read();
            if (next < 0 || bytes.size() >= LONGEST) {
                throw new ProtocolException("The answer has no end.");
            }
            bytes.write(next);
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
        List<String> lines = bytes.toString(StandardCharsets.ISO_8859_1).lines().toList();
        Matcher first = FIRST.matcher(lines.getFirst());
        if (!first.matches()) {
            throw new ProtocolException("The answer is none of a web server.");
        }
        return new HttpHead(Integer.parseInt(first.group(1)), lines.subList(1, lines.size()));
    }

    List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(name)) {
                values.add(line.substring(colon + 1).strip());
            }
        }
        return values;
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    boolean isJson() {
        return first("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT).contains("json"))
                .orElse(false);
    }
}
