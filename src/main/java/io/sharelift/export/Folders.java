package io.sharelift.export;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** The files in a folder and the folders in it, in the order of their names. */
final class Folders {

    private static final int DEPTH = 8;
    private static final int MOST_FILES = 10_000;

    /** What databases and this program itself put beside exports. */
    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal", ".sharelift");

    private Folders() {}

    /** No links are followed and nothing hidden is opened, so that it ends and surprises nobody. */
    static List<Path> files(Path folder, ReadingProgress progress) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                folder,
                EnumSet.noneOf(FileVisitOption.class),
                DEPTH,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) {
                        return directory.equals(folder) || !isBeside(directory)
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (progress.cancelled()) {
                            throw new CancellationException("Reading was cancelled.");
                        }
                        if (attributes.isRegularFile() && !isBeside(file)) {
                            files.add(file);
                        }
                        return files.size() < MOST_FILES
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.TERMINATE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException problem) {
                        files.add(file); // Opening it says why it cannot be opened.
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(null);
        return files;
    }

    /** Whether a file in a folder is simply something else, which is no mistake there. */
    static boolean mayBePassedOver(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.code() == FindingCode.FORMAT_UNKNOWN);
    }

    private static boolean isBeside(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith(".") || BESIDE.stream().anyMatch(name::endsWith);
    }
}
