package io.sharelift.para;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.sharelift.para.ScriptedServer.Request;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line and the headers of a request, as a server reads them. */
final class RequestHead {

    private static final Pattern START = Pattern.compile("([A-Z]+) (\\S+) HTTP/1\\.1");

    private RequestHead() {}

    /** The next head; null where the connection ends. */
    static @Nullable Request read(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            read.write(next);
        }
        List<String> lines = read.toString(ISO_8859_1).lines().toList();
        Matcher start = START.matcher(lines.getFirst());
        if (!start.matches()) {
            throw new IOException("This is no HTTP.");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String header : lines.subList(1, lines.size())) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
        }
        return new Request(start.group(1), start.group(2), headers, new byte[0]);
    }
}
