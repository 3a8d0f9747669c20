package io.sharelift.record.verify;

import io.sharelift.record.verify.Flaw.Kind;

import java.nio.file.Path;

/** What can be wrong with the file of a record as a whole, in words. */
final class FileFlaws {

    private static final String NOTHING_CHECKED = "Nothing of it could be checked.";
    private static final String OTHER_COPY =
            "Keep the file as it is, and check another copy of the record.";

    private FileFlaws() {}

    static Flaw missing(Path file) {
        return ofFile(
                Kind.UNREADABLE,
                "There is no file " + name(file) + ".",
                NOTHING_CHECKED,
                "Check the name and the folder.");
    }

    static Flaw unreadable(Path file) {
        return ofFile(
                Kind.UNREADABLE,
                "The file " + name(file) + " cannot be read.",
                NOTHING_CHECKED,
                "Check that you may read it, and that there is room for a copy of it on this"
                        + " computer.");
    }

    static Flaw openElsewhere(Path file) {
        return ofFile(
                Kind.UNREADABLE,
                "The record " + name(file) + " is open in Sharelift, which may be writing to it.",
                NOTHING_CHECKED,
                "Close it there and check it then, or save a copy of it there and check that.");
    }

    static Flaw writtenMeanwhile(Path file) {
        return ofFile(
                Kind.UNREADABLE,
                "The file " + name(file) + " was written to while it was checked.",
                "What was found is of no use.",
                "Check it again when nobody is working with it.");
    }

    static Flaw notARecord(Path file) {
        return ofFile(
                Kind.NOT_A_RECORD,
                "The file " + name(file) + " is not a Sharelift record.",
                NOTHING_CHECKED,
                "Choose another file. If it was one, its beginning was changed: "
                        + "check another copy of it.");
    }

    static Flaw otherFormat(int format) {
        return ofFile(
                Kind.OTHER_FORMAT,
                "The record is of format %d, and this program checks format %d."
                        .formatted(format, RecordTables.FORMAT),
                NOTHING_CHECKED,
                "Check it with the version of Sharelift that wrote it.");
    }

    static Flaw tables() {
        return ofFile(
                Kind.TABLES,
                "The file has other tables, views or guards than a record has.",
                "Somebody has worked on it with another program, and what it shows may depend on"
                        + " who looks.",
                OTHER_COPY);
    }

    static Flaw logOfAnother() {
        return ofFile(
                Kind.TABLES,
                "Beside the file lies a journal that belongs to other files as well.",
                "Sharelift writes no such journal; to read it could change those files, so it was"
                        + " left alone.",
                "Have the file and its journal looked at by somebody who knows SQLite.");
    }

    static Flaw damaged() {
        return ofFile(
                Kind.DAMAGED,
                "Parts of the file do not fit together.",
                "Its events can be read and follow one another, but not everything in the file is"
                        + " as Sharelift left it: another program may see something else in it.",
                OTHER_COPY);
    }

    static Flaw strayEnvelopes() {
        return ofFile(
                Kind.INSERTED,
                "There are sealed envelopes that stand beside no event.",
                "Its events can be read and follow one another, but somebody has added to the file"
                        + " with another program.",
                OTHER_COPY);
    }

    static Flaw unreadableFrom(long sequence) {
        return new Flaw(
                Kind.DAMAGED,
                sequence,
                "The file is damaged: SQLite cannot read it from event %d on.".formatted(sequence),
                EventFlaws.means(sequence),
                EventFlaws.TODO);
    }

    static Flaw shorter() {
        return ofFile(
                Kind.CUT_OFF,
                "The file is shorter than it says it is: its end is gone.",
                "What was recorded last is not in it, so it does not show what became of every"
                        + " wallet.",
                OTHER_COPY);
    }

    private static Flaw ofFile(Kind kind, String what, String means, String todo) {
        return new Flaw(kind, 0, what, means, todo);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
