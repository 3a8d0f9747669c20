package io.sharelift.enclave;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One of NIST's test vectors: lines of name and value, as their files have them. */
record NistVector(Map<String, String> lines) {

    static List<NistVector> read(String file) {
        List<NistVector> all = new ArrayList<>();
        try (InputStream in = NistVector.class.getResourceAsStream("/enclave/nist/" + file)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), US_ASCII);
            for (String block : text.strip().split("\n\n", -1)) {
                Map<String, String> lines = new LinkedHashMap<>();
                block.lines()
                        .forEach(
                                line -> {
                                    int is = line.indexOf('=');
                                    lines.put(
                                            line.substring(0, is).strip(),
                                            line.substring(is + 1).strip());
                                });
                all.add(new NistVector(lines));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    String text(String name) {
        return Objects.requireNonNull(lines.get(name));
    }

    byte[] bytes(String name) {
        return HexFormat.of().parseHex(text(name));
    }
}
