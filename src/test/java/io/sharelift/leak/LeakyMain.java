package io.sharelift.leak;

import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.ShareReader;
import io.sharelift.export.WalletRow;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.UserShare;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A program that leaves a share behind on purpose, so that one knows that it would be found. */
final class LeakyMain {

    /** What a careless program keeps for good. */
    private static final List<Object> KEPT = new ArrayList<>();

    /** How it is careless. */
    enum Way {
        /** In each spelling, in objects that are kept. */
        KEPT,
        /** In a string that nobody refers to any more. */
        DROPPED,
        /** Outside of the heap, never wiped. */
        NATIVE
    }

    private LeakyMain() {}

    /** A folder, an export, and a {@link Way}. */
    public static void main(String[] arguments) throws IOException {
        Inventory inventory =
                InventoryReader.read(List.of(Path.of(arguments[1])), ReadingProgress.none());
        WalletRow first = inventory.rows().getFirst();
        Remains remains = Remains.of(Path.of(arguments[0]));
        try (ShareReader shares = inventory.shares();
                UserShare share = shares.open(first)) {
            SecretBytes text = share.segments().getFirst().signer().unescaped();
            switch (Way.valueOf(arguments[2])) {
                case KEPT -> keep(string(text));
                case DROPPED -> {
                    if (string(text).isEmpty()) {
                        throw new IllegalStateException("There is nothing to drop.");
                    }
                }
                case NATIVE -> KEPT.add(text);
            }
        }
        remains.leave();
    }

    private static String string(SecretBytes text) {
        byte[] bytes = text.memory().toArray(ValueLayout.JAVA_BYTE);
        String string = new String(bytes, StandardCharsets.ISO_8859_1);
        text.close();
        return string;
    }

    private static void keep(String text) {
        KEPT.add(text);
        for (String before : List.of("", "1", "12")) {
            String base64 = base64(before + text);
            KEPT.add(base64);
            KEPT.add(base64.toCharArray());
            // With a letter that is not Latin, the JVM keeps two bytes for each of the others too.
            KEPT.add("ж" + base64);
        }
        KEPT.add(text.toCharArray());
        KEPT.add("ж" + text);
        KEPT.add(text.replace("/", "\\/"));
        KEPT.add(HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
