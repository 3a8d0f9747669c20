package io.sharelift.para;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The authorities that are trusted everywhere, by the SHA-256 of their certificates: Mozilla's list
 * as it was when this program was made.
 *
 * <p>Java's own store cannot be asked for them: many installations link it to the system's, to
 * which companies add their own. An authority that was taken into the list later counts as none of
 * them, which asks for a look too many and never for one too few.
 */
final class PublicAuthorities {

    private static final int HEX = 64;

    private PublicAuthorities() {}

    /** Their fingerprints, lower-case hex. */
    static Set<String> fingerprints() {
        try (InputStream in =
                        Objects.requireNonNull(
                                PublicAuthorities.class.getResourceAsStream(
                                        "public-authorities.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, HEX))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
