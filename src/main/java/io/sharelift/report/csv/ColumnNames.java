package io.sharelift.report.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of a file's columns: ours, and those of the exports after them. */
public final class ColumnNames {

    private ColumnNames() {}

    /** No name twice, whatever the case: {@code source.status} where ours has it. */
    public static List<String> of(List<String> ours, List<String> sources) {
        List<String> names = new ArrayList<>(ours);
        Set<String> taken = new HashSet<>();
        ours.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        for (String name : sources) {
            String free = name.isEmpty() ? "source." : name;
            while (!taken.add(free.toLowerCase(Locale.ROOT))) {
                free = "source." + free;
            }
            names.add(Cells.text(free));
        }
        return names;
    }
}
