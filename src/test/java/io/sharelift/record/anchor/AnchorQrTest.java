package io.sharelift.record.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import io.sharelift.record.Anchor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

class AnchorQrTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 1204, 999_999, 9_007_199_254_740_991L})
    void aScannerThatIsNotOursReadsTheHead(long sequence) throws Exception {
        Anchor anchor = new Anchor(sequence, "e58294f2e9a22748".repeat(4));
        String read =
                new QRCodeReader()
                        .decode(
                                new BinaryBitmap(
                                        new HybridBinarizer(picture(AnchorQr.of(anchor), 6))))
                        .getText();
        assertThat(read).isEqualTo("sharelift:" + anchor.text());
        assertThat(AnchorText.parse(read).hash()).isEqualTo(anchor.hash());
    }

    @Test
    void threeCornersHaveTheirSquares() {
        AnchorQr code = AnchorQr.of(new Anchor(1204, "00".repeat(32)));
        int far = code.size() - 7;
        for (int[] corner : new int[][] {{0, 0}, {far, 0}, {0, far}}) {
            assertThat(code.isDark(corner[0], corner[1])).isTrue();
            assertThat(code.isDark(corner[0] + 1, corner[1] + 1)).isFalse();
            assertThat(code.isDark(corner[0] + 3, corner[1] + 3)).isTrue();
        }
        assertThat(code.size()).isEqualTo(37);
    }

    private static RGBLuminanceSource picture(AnchorQr code, int scale) {
        int side = (code.size() + 2 * AnchorQr.MARGIN) * scale;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        for (int y = 0; y < code.size() * scale; y++) {
            for (int x = 0; x < code.size() * scale; x++) {
                if (code.isDark(x / scale, y / scale)) {
                    int margin = AnchorQr.MARGIN * scale;
                    pixels[(y + margin) * side + x + margin] = 0;
                }
            }
        }
        return new RGBLuminanceSource(side, side, pixels);
    }
}
