package io.sharelift.record.anchor;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import io.sharelift.record.Anchor;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The head of a record as a QR code, to be drawn on a screen or into a report. */
public final class AnchorQr {

    /** Light modules that must be left free around it, or scanners do not find it. */
    public static final int MARGIN = 4;

    private final String text;
    private final QrCode code;

    private AnchorQr(String text) {
        this.text = text;
        // By segments: the short way would raise the repair by itself where there is room, and the
        // same head could then look different in another version of the library.
        this.code =
                QrCode.encodeSegments(
                        List.of(QrSegment.makeBytes(text.getBytes(StandardCharsets.US_ASCII))),
                        QrCode.Ecc.MEDIUM,
                        QrCode.MIN_VERSION,
                        QrCode.MAX_VERSION,
                        -1,
                        false);
    }

    /** The code of a head. */
    public static AnchorQr of(Anchor anchor) {
        return new AnchorQr(AnchorText.SCHEME + anchor.text());
    }

    /** What a scanner reads: {@code sharelift:1204-} and the hash in hex. */
    public String text() {
        return text;
    }

    /** Modules on a side, without the margin. */
    public int size() {
        return code.size;
    }

    /** Whether a module is dark; counted from the upper left corner, from 0. */
    public boolean isDark(int column, int row) {
        return code.getModule(column, row);
    }
}
