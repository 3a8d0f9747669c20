package io.sharelift.report;

import io.sharelift.record.Anchor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page by which somebody without Sharelift verifies a pack. */
final class HowToVerify {

    private HowToVerify() {}

    static String text(Anchor anchor) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        HowToVerify.class.getResourceAsStream("how-to-verify.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@EVENTS@", Long.toString(anchor.sequence()))
                    .replace("@HASH@", anchor.hash());
        }
    }
}
