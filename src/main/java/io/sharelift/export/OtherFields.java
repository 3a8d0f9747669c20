package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an export says of a wallet beside its share, for the result files of a migration:
 * every column of a table or database, every text, number and truth value of a JSON row and its
 * name in a map. Left out is what is no such value (lists, objects, binary values), what has more
 * than {@value #LONGEST} characters, and whatever could be a share or a piece of one, by its name
 * or by what it is. For one thread at a time; in any order of rows, fastest in the order of the
 * inventory.
 */
public final class OtherFields implements AutoCloseable {

    /** Characters of the longest value. */
    public static final int LONGEST = 1_000;

    /** Fields of a row, and names over all rows; what is beyond is left out. */
    public static final int MOST = 200;

    /** How many files are kept open for rows that come in another order than theirs. */
    private static final int MOST_OPEN = 32;

    private final Inventory inventory;
    private final ReadingOptions options;
    private final UnpackedStore unpacked;
    private final Map<Where, Opened> open = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable SourcePlace lastPlace;
    private List<Field> lastFields = List.of();

    /** A value of an export's row under its name; empty where the row has the name alone. */
    public record Field(String name, String value) {}

    /** A file, or a file in an archive. */
    private record Where(Path file, Inside.@Nullable Entry entry) {}

    private record Opened(ExportSource source, RowFields fields) {}

    OtherFields(Inventory inventory, ReadingOptions options, UnpackedStore unpacked) {
        this.inventory = inventory;
        this.options = options;
        this.unpacked = unpacked;
    }

    /**
     * The fields of a wallet's row in the order of its file. In one row no name is twice: a second
     * one is {@code name (2)}. A column without a name is its number in brackets, and the name
     * under which a row stands in a map is {@code (key)}.
     *
     * @throws ShareChangedException if the file is not the one that was inspected
     * @throws IOException if the file cannot be read
     */
    public List<Field> of(WalletRow row) throws IOException {
        SourcePlace place = row.place();
        requireUnchanged(place.file());
        if (!place.equals(lastPlace)) {
            lastFields = List.copyOf(opened(place).fields().of(row));
            lastPlace = place;
        }
        return lastFields;
    }

    /**
     * The names of all fields of the inventory, in the order in which they first come, at most
     * {@value #MOST}. Reads every row.
     *
     * @throws ShareChangedException if a file is not the one that was inspected
     * @throws IOException if a file cannot be read
     */
    public List<String> names() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (WalletRow row : inventory.rows()) {
            for (Field field : of(row)) {
                names.add(field.name());
                if (names.size() == MOST) {
                    return List.copyOf(names);
                }
            }
        }
        return List.copyOf(names);
    }

    private void requireUnchanged(Path file) throws IOException {
        if (!FileIdentity.of(file).equals(inventory.identity(file))) {
            throw new ShareChangedException(
                    "The export has changed since it was inspected, so what else it says of its"
                            + " wallets is not copied from it. Put the export back as it was, or"
                            + " open it again.");
        }
    }

    private Opened opened(SourcePlace place) throws IOException {
        Inside.Entry entry = place.inside() instanceof Inside.Entry e ? e : null;
        Where where = new Where(place.file(), entry);
        Opened here = open.get(where);
        if (here == null) {
            here = open(where);
            open.put(where, here);
            closeEldest();
        }
        return here;
    }

    private Opened open(Where where) throws IOException {
        ExportSource source =
                where.entry() == null
                        ? ExportSource.open(where.file())
                        : ExportSource.open(where.file(), where.entry(), unpacked);
        try {
            Optional<ExportFormat> format;
            try (Head head = source.head()) {
                format = new Formats(options).of(head);
            }
            return new Opened(
                    source, format.isEmpty() ? RowFields.none() : format.get().fields(source));
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private void closeEldest() throws IOException {
        if (open.size() > MOST_OPEN) {
            Iterator<Opened> eldest = open.values().iterator();
            ExportSource source = eldest.next().source();
            eldest.remove();
            source.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Opened each : open.values()) {
            each.source().close();
        }
        open.clear();
    }
}
