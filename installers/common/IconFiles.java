import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts the icon's pictures, which lie in this folder, into the files of Windows and macOS. */
final class IconFiles {

    private static final int[] ICO = {16, 24, 32, 48, 64, 128, 256};

    /** Apple's names for a picture of each size, with those for displays of double density. */
    private static final Object[][] ICNS = {
        {"icp4", 16},
        {"icp5", 32},
        {"icp6", 64},
        {"ic07", 128},
        {"ic08", 256},
        {"ic09", 512},
        {"ic10", 1024},
        {"ic11", 32},
        {"ic12", 64},
        {"ic13", 256},
        {"ic14", 512}
    };

    private IconFiles() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of("sharelift.ico"), ico());
        Files.write(Path.of("sharelift.icns"), icns());
    }

    private static byte[] png(int size) throws IOException {
        return Files.readAllBytes(Path.of("sharelift-" + size + ".png"));
    }

    /** A directory of 16 bytes for each picture, then the pictures; little-endian. */
    private static byte[] ico() throws IOException {
        var pictures = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * ICO.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) ICO.length);
        for (int size : ICO) {
            byte[] png = png(size);
            // 256 is written as 0.
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32).putInt(png.length);
            head.putInt(head.capacity() + pictures.size());
            pictures.write(png);
        }
        var all = new ByteArrayOutputStream();
        all.write(head.array());
        pictures.writeTo(all);
        return all.toByteArray();
    }

    /** Blocks of a name, a length that counts both, and a picture; big-endian. */
    private static byte[] icns() throws IOException {
        var blocks = new ByteArrayOutputStream();
        var out = new DataOutputStream(blocks);
        for (Object[] block : ICNS) {
            byte[] png = png((Integer) block[1]);
            out.write(((String) block[0]).getBytes(StandardCharsets.US_ASCII));
            out.writeInt(png.length + 8);
            out.write(png);
        }
        var all = new ByteArrayOutputStream();
        var file = new DataOutputStream(all);
        file.write("icns".getBytes(StandardCharsets.US_ASCII));
        file.writeInt(blocks.size() + 8);
        blocks.writeTo(file);
        return all.toByteArray();
    }
}
