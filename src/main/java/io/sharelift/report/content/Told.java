package io.sharelift.report.content;

import io.sharelift.record.RecordReader;
import io.sharelift.record.account.Account;

import java.nio.file.Path;

/**
 * All that a report is made of.
 *
 * @param name the record's file name, as people know it
 */
public record Told(String name, Account account, Timeline timeline) {

    /**
     * Reads all of a record.
     *
     * @throws io.sharelift.record.RecordException if it cannot be read, or was tampered with
     */
    public static Told of(RecordReader record) {
        return of(record, record.file());
    }

    /** Reads all of a copy of a record, which people know under another name. */
    public static Told of(RecordReader record, Path knownAs) {
        TimelineTelling timeline = new TimelineTelling();
        Account account = Account.of(new Overheard(record, timeline::take));
        return new Told(String.valueOf(knownAs.getFileName()), account, timeline.told());
    }
}
