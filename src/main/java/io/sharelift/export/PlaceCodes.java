package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the files, entries and tables in which rows stand, which are few. */
final class PlaceCodes {

    private final Codes<Path> files = new Codes<>();
    private final Codes<Inside.Entry> entries = new Codes<>();
    private final Codes<Table> tables = new Codes<>();

    private record Table(String table, String column) {}

    private static final class Codes<T> {
        private final List<T> values = new ArrayList<>();
        private final Map<T, Integer> codes = new HashMap<>();

        int of(T value) {
            return codes.computeIfAbsent(
                    value,
                    added -> {
                        values.add(added);
                        return values.size() - 1;
                    });
        }

        T value(int code) {
            return values.get(code);
        }
    }

    int file(Path file) {
        return files.of(file);
    }

    Path file(int code) {
        return files.value(code);
    }

    void write(@Nullable Inside inside, PackedWriter out) {
        switch (inside) {
            case null -> out.put(0);
            case Inside.Entry entry -> {
                out.put(1);
                out.number(entries.of(entry));
            }
            case Inside.Cell cell -> {
                out.put(2);
                out.number(tables.of(new Table(cell.table(), cell.column())));
                out.signed(cell.rowId());
            }
        }
    }

    @Nullable Inside read(PackedReader in) {
        return switch (in.next()) {
            case 0 -> null;
            case 1 -> entries.value(in.small());
            default -> {
                Table table = tables.value(in.small());
                yield new Inside.Cell(table.table(), table.column(), in.signed());
            }
        };
    }
}
