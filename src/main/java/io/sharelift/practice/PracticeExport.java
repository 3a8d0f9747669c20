package io.sharelift.practice;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Writes practice wallets as a company would have exported them: a JSON list of rows. */
final class PracticeExport {

    private static final byte[] NO_SHARE =
            "\"userShare\":\"this share was lost when the table was moved\""
                    .getBytes(StandardCharsets.US_ASCII);

    private final List<OwnWallet> wallets;
    private final Drawing drawing;

    PracticeExport(List<OwnWallet> wallets, Drawing drawing) {
        this.wallets = wallets;
        this.drawing = drawing;
    }

    /** Writes the file, for its owner alone; one that is there is replaced. */
    void writeTo(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (OutputStream out =
                new BufferedOutputStream(
                        Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING))) {
            out.write('[');
            for (int i = 0; i < wallets.size(); i++) {
                out.write(i == 0 ? new byte[] {'\n'} : new byte[] {',', '\n'});
                writeRows(wallets.get(i), i, out);
            }
            out.write("\n]\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void writeRows(OwnWallet wallet, int place, OutputStream out) throws IOException {
        try (SecretText row = new SecretText()) {
            String id =
                    wallet.lot() == Lot.WRONG_ID
                            ? drawing.id("nobody's " + place).value()
                            : wallet.id().value();
            row.ascii("  {\"walletId\":\"").ascii(id);
            row.ascii("\",\"email\":\"").ascii(wallet.email()).ascii("\",");
            if (wallet.lot() == Lot.NO_SHARE) {
                row.bytes(NO_SHARE);
            } else {
                row.ascii("\"userShare\":\"");
                writeShare(wallet, place, row);
                row.ascii("\"");
            }
            row.ascii("}");
            row.writeTo(out);
            if (wallet.lot() == Lot.TWICE) {
                out.write(new byte[] {',', '\n'});
                row.writeTo(out);
            }
        }
    }

    /** All segments of the person, who may have wallets before and after this one. */
    private void writeShare(OwnWallet wallet, int place, SecretText row) {
        int first = place;
        while (first > 0 && wallets.get(first - 1).person() == wallet.person()) {
            first--;
        }
        for (int i = first; i < wallets.size() && wallets.get(i).person() == wallet.person(); i++) {
            if (i > first) {
                row.ascii("-");
            }
            try (SecretText segment = new SecretText()) {
                wallets.get(i).writeSegment(segment);
                if (wallet.lot() == Lot.UNPADDED) {
                    padTo(segment, 1);
                }
                row.base64(segment);
            }
        }
        if (wallet.lot() == Lot.UNPADDED) {
            row.cut(1);
        }
    }

    /** White space at the end, so that the base64 needs this much padding. */
    private static void padTo(SecretText segment, int padding) {
        while ((3 - segment.size() % 3) % 3 != padding) {
            segment.ascii(" ");
        }
    }
}
