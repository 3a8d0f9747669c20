package io.sharelift.leak;

import io.sharelift.leak.Needles.Found;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for secrets in every file below a folder, and in what is packed in them. */
final class Places {

    private Places() {}

    static List<Found> searched(Path folder, Needles needles) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path file : files(folder)) {
            found.addAll(needles.in(file));
            if (file.toString().endsWith(".zip")) {
                try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                    for (ZipEntry entry = zip.getNextEntry();
                            entry != null;
                            entry = zip.getNextEntry()) {
                        found.addAll(needles.in(entry.getName(), (InputStream) zip));
                    }
                }
            }
        }
        return found;
    }

    /** All files below a folder, by their path in it. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
