package io.sharelift.report.content;

import io.sharelift.record.Anchor;
import io.sharelift.record.anchor.AnchorQr;
import io.sharelift.record.anchor.AnchorWords;

import java.util.ArrayList;
import java.util.List;

/**
 * An anchor in every form in which it can be kept elsewhere.
 *
 * @param text to be typed or copied
 * @param words to be read to somebody, eight in a row
 * @param code the squares of a QR code, true for dark
 */
record AnchorShown(String text, List<String> words, List<List<Boolean>> code) {

    static AnchorShown of(Anchor anchor) {
        boolean empty = anchor.sequence() == 0;
        return new AnchorShown(
                anchor.text(),
                empty ? List.of() : AnchorWords.rows(anchor),
                empty ? List.of() : squares(AnchorQr.of(anchor)));
    }

    private static List<List<Boolean>> squares(AnchorQr code) {
        List<List<Boolean>> rows = new ArrayList<>();
        for (int row = 0; row < code.size(); row++) {
            List<Boolean> squares = new ArrayList<>();
            for (int column = 0; column < code.size(); column++) {
                squares.add(code.isDark(column, row));
            }
            rows.add(squares);
        }
        return rows;
    }
}
