package io.sharelift.desktop.story;

import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.Anchor;
import io.sharelift.record.anchor.AnchorQr;
import io.sharelift.record.anchor.AnchorWords;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** How far a record has come, to be kept elsewhere: as hex, as words, and as a QR code. */
public final class AnchorCard extends VBox {

    private static final int MODULE = 4;

    public AnchorCard(Anchor anchor, Words words) {
        super(12);
        setId("anchor");
        VBox spoken = new VBox(2);
        for (String row : AnchorWords.rows(anchor)) {
            spoken.getChildren().add(Texts.wrapped(row));
        }
        getChildren()
                .setAll(
                        Texts.wrapped(words.say("anchor.about"), "quiet"),
                        new Facts(words.say("copy.hint"))
                                .code(words.say("anchor.hex"), anchor.text())
                                .add(words.say("anchor.words"), spoken),
                        code(AnchorQr.of(anchor), words));
    }

    /** Dark on light in both looks: scanners expect it so. */
    private static Node code(AnchorQr qr, Words words) {
        StringBuilder dark = new StringBuilder();
        for (int row = 0; row < qr.size(); row++) {
            for (int column = 0; column < qr.size(); column++) {
                if (qr.isDark(column, row)) {
                    dark.append('M').append(column * MODULE).append(' ').append(row * MODULE);
                    dark.append('h').append(MODULE).append('v').append(MODULE);
                    dark.append('h').append(-MODULE).append('z');
                }
            }
        }
        SVGPath path = new SVGPath();
        path.setContent(dark.toString());
        path.setFill(Color.BLACK);
        double side = (qr.size() + 2.0 * AnchorQr.MARGIN) * MODULE;
        Shape paper = new Rectangle(side, side, Color.WHITE);
        StackPane code = new StackPane(paper, path);
        code.setMaxSize(side, side);
        code.setAccessibleText(words.say("anchor.qr"));
        return code;
    }
}
