package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which column of a table holds what, counted from 0; -1 for none.
 *
 * @param header whether the first row names the columns
 * @param byValue whether the column of shares was told from its values, since no name told it
 */
record TableColumns(int share, int wallet, int identifier, boolean header, boolean byValue) {

    /** The columns by choice, name or value; empty if which one holds the shares cannot be told. */
    static Optional<TableColumns> of(TableSample sample, ColumnChoice choice) throws IOException {
        List<@Nullable String> names = sample.names();
        int share = chosenOrNamed(names, choice.share(), FieldNames::isShare);
        boolean byValue = share < 0 && choice.share() == null;
        if (byValue) {
            List<Integer> candidates = sample.shareColumns();
            share = candidates.size() == 1 ? candidates.getFirst() : -1;
        }
        if (share < 0) {
            return Optional.empty();
        }
        boolean header = !sample.startsWithARow(share);
        int identifier = chosenOrNamed(names, choice.identifier(), FieldNames::isIdentifier);
        if (identifier < 0 && !header && choice.identifier() == null) {
            identifier = sample.mailColumn(share);
        }
        return Optional.of(
                new TableColumns(
                        share, wallet(sample, choice, names, share), identifier, header, byValue));
    }

    /** Whether it has shares indeed: in a database many a column is called {@code share}. */
    boolean fits(TableSample sample, ColumnChoice choice) throws IOException {
        String name = words(sample.names(), share);
        return choice.share() != null
                || !FieldNames.plain(name).equals("share")
                || sample.shareColumns().contains(share);
    }

    private static int wallet(
            TableSample sample, ColumnChoice choice, List<@Nullable String> names, int share)
            throws IOException {
        int named = chosenOrNamed(names, choice.wallet(), FieldNames::isWalletId);
        return named >= 0 || choice.wallet() != null ? named : sample.walletColumn(share);
    }

    /** Asks whether a name, without case and punctuation, is one that is looked for. */
    interface Meaning {
        boolean holds(String plain);
    }

    private static int chosenOrNamed(
            List<@Nullable String> names, @Nullable String choice, Meaning meaning) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean found =
                    choice == null
                            ? name != null && meaning.holds(FieldNames.plain(name))
                            : ColumnChoice.isChosen(choice, name, i + 1);
            if (found) {
                return i;
            }
        }
        return -1;
    }

    /** The columns for people: by name, or by number where they have none. */
    static List<String> words(TableSample sample) {
        List<@Nullable String> names = sample.names();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.max(names.size(), sample.width()); i++) {
            words.add(words(names, i));
        }
        return words;
    }

    /** One column for people. */
    static String words(List<@Nullable String> names, int column) {
        String name = column < names.size() ? names.get(column) : null;
        return name == null || name.isBlank() ? "(" + (column + 1) + ")" : name;
    }
}
