package io.sharelift.desktop.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.export.Severity;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

final class SortKeysProperties {

    @Provide
    Arbitrary<List<@Nullable String>> columns() {
        Arbitrary<String> short_ =
                Arbitraries.strings().withChars("ab\u0000\u00feÿĀ你").ofMaxLength(6);
        Arbitrary<String> long_ =
                Arbitraries.strings().withChars("ab").ofMaxLength(4).map("person@example"::concat);
        return Arbitraries.oneOf(short_, long_).injectNull(0.1).list().ofMaxSize(60);
    }

    @Property(tries = 2_000)
    void textsAreSortedAsJavaSortsThemAndNothingComesFirst(
            @ForAll("columns") List<@Nullable String> column) {
        List<@Nullable String> expected = new ArrayList<>(column);
        expected.sort(Comparator.nullsFirst(Comparator.naturalOrder()));

        assertThat(sorted(column)).isEqualTo(expected);
    }

    @Property
    void numbersAndKindsAreSortedTooAndEqualOnesStayAsTheyWere(
            @ForAll List<Long> numbers, @ForAll List<Severity> kinds) {
        assertThat(sorted(numbers)).isEqualTo(numbers.stream().sorted().toList());
        int[] places = places(kinds);

        for (int i = 1; i < places.length; i++) {
            Severity before = kinds.get(places[i - 1]);
            Severity after = kinds.get(places[i]);
            assertThat(before).isLessThanOrEqualTo(after);
            if (before == after) {
                assertThat(places[i - 1]).isLessThan(places[i]);
            }
        }
    }

    private static <T extends @Nullable Object> List<T> sorted(List<T> column) {
        List<T> found = new ArrayList<>();
        for (int place : places(column)) {
            found.add(column.get(place));
        }
        return found;
    }

    private static int[] places(List<?> column) {
        int[] places = IntStream.range(0, column.size()).toArray();
        SortKeys keys = new SortKeys(column.size(), column::get, () -> {});
        RowSort.sort(places, keys::compare);
        return places;
    }
}
