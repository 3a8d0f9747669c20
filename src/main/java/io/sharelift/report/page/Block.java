package io.sharelift.report.page;

import java.util.List;

/** A piece of a report, from one margin to the other. */
public sealed interface Block {

    /** A heading below the section's own. */
    record Heading(String text) implements Block {}

    /**
     * Running text.
     *
     * @param quiet whether it only explains
     */
    record Paragraph(String text, boolean quiet) implements Block {}

    /** Something to be seen before the rest: what it is in a few words, and then all of it. */
    record Note(Tone tone, String heading, String text) implements Block {}

    /** Names with what they stand for. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A line of {@link Facts}.
     *
     * @param fixed whether it is an ID or a hash, of which each character counts
     */
    record Fact(String name, String value, boolean fixed) {}

    /** A table; each row has a cell for each column. */
    record Table(List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of a table.
     *
     * @param share of the table's width, against the other columns' shares
     */
    record Column(String name, int share) {}

    /**
     * A cell of a table.
     *
     * @param fixed whether it is an ID or a hash, of which each character counts
     */
    record Cell(String text, Tone tone, boolean fixed) {

        public static Cell of(String text) {
            return new Cell(text, Tone.PLAIN, false);
        }

        public static Cell fixed(String text) {
            return new Cell(text, Tone.PLAIN, true);
        }
    }

    /**
     * A picture of how a whole is parted, with the numbers beside it.
     *
     * @param whole what the parts come to, in words
     */
    record Bar(String name, String whole, List<Part> parts) implements Block {
        public Bar {
            parts = List.copyOf(parts);
        }

        /** What the parts come to. */
        public long sum() {
            return parts.stream().mapToLong(Part::count).sum();
        }
    }

    /** A part of a {@link Bar}. */
    record Part(String name, long count, String number, Tone tone) {}

    /** Words to be read to somebody, in rows. */
    record Spoken(List<String> rows) implements Block {
        public Spoken {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A code for a camera, true for dark.
     *
     * @param saying what is in it, for those who do not see it
     */
    record Squares(List<List<Boolean>> rows, String saying) implements Block {
        public Squares {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Text whose every line stays as it is. */
    record Script(String text) implements Block {}
}
