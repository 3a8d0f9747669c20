package io.sharelift.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.sharelift.export.ReadingOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of files: each begins after a byte 1E, with its name in the first line. */
public final class FolderFuzz {

    private static final String FILES = "\u001e";
    private static final int MOST_FILES = 8;

    private FolderFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Path folder = ExportCheck.file("folder");
        try {
            Files.createDirectory(folder);
            String all = new String(FoldedText.wrapped(input), ISO_8859_1);
            for (String file : all.split(FILES, MOST_FILES)) {
                write(folder, file);
            }
            ExportCheck.holdThere("folder", input.length, ReadingOptions.standard());
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String file) throws IOException {
        int end = file.indexOf('\n');
        if (end < 0) {
            return;
        }
        String name = file.substring(0, Math.min(end, 40)).replaceAll("[^A-Za-z0-9._/-]", "_");
        Path path = folder.resolve(name.replaceAll("\\.\\.|^/+|//+|/$", "")).normalize();
        if (path.equals(folder) || !path.startsWith(folder) || Files.exists(path)) {
            return;
        }
        Path parent = path.getParent();
        if (parent != null && (Files.isDirectory(parent) || !isBelowFile(folder, parent))) {
            Files.createDirectories(parent);
            Files.write(path, file.substring(end + 1).getBytes(ISO_8859_1));
        }
    }

    private static boolean isBelowFile(Path folder, Path path) {
        for (Path at = path; at != null && !at.equals(folder); at = at.getParent()) {
            if (Files.isRegularFile(at)) {
                return true;
            }
        }
        return false;
    }
}
