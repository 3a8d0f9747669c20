package io.sharelift.migration;

import io.sharelift.record.RecordReader;
import io.sharelift.share.WholeFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every record that this user knows: those in their own folder, and those opened elsewhere. One
 * that is not there now, e.g. because a stick is not plugged in, is left out and not forgotten.
 */
public final class KnownRecords {

    private static final Logger LOG = LoggerFactory.getLogger(KnownRecords.class);

    private final Path folder;
    private final Path list;

    public KnownRecords(Home home) {
        this.folder = home.records();
        this.list = folder.resolve("known-records.json");
    }

    /** The records that are there now: those in the folder by name, then those from elsewhere. */
    public List<Path> all() {
        Set<Path> all = new LinkedHashSet<>(inFolder());
        elsewhere().stream().filter(Files::isRegularFile).forEach(all::add);
        return List.copyOf(all);
    }

    /**
     * From now on this record is known, wherever it is.
     *
     * @throws IOException if that cannot be written down
     */
    public void remember(Path record) throws IOException {
        Path absolute = record.toAbsolutePath().normalize();
        Set<Path> known = new LinkedHashSet<>(elsewhere());
        if (folder.toAbsolutePath().normalize().equals(absolute.getParent())
                || !known.add(absolute)) {
            return;
        }
        WholeFile.replace(
                list,
                JsonMapper.shared()
                        .writeValueAsString(known.stream().map(Path::toString).toList()));
    }

    private List<Path> inFolder() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file ->
                                    String.valueOf(file.getFileName())
                                            .endsWith(RecordReader.ENDING))
                    .filter(Files::isRegularFile)
                    .map(file -> file.toAbsolutePath().normalize())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("The folder of records could not be read.");
            return List.of();
        }
    }

    /** A list that cannot be read is as none: it only saves the operator some searching. */
    private List<Path> elsewhere() {
        try {
            String[] paths = JsonMapper.shared().readValue(Files.readString(list), String[].class);
            return Arrays.stream(paths).map(Path::of).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | JacksonException | InvalidPathException e) {
            LOG.warn("The list of records from elsewhere could not be read.");
            return List.of();
        }
    }
}
