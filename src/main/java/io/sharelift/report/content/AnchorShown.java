package io.sharelift.report.content;

import io.sharelift.record.Anchor;

import java.util.List;

/**
 * An anchor in every form in which it can be kept elsewhere.
 *
 * @param text to be typed or copied
 * @param words to be read to somebody
 * @param code the squares of a QR code, true for dark
 */
record AnchorShown(String text, List<String> words, List<List<Boolean>> code) {

    static AnchorShown of(Anchor anchor) {
        return new AnchorShown(anchor.sequence() + "-" + anchor.hash(), List.of(), List.of());
    }
}
