package io.sharelift.migration;

import io.sharelift.para.ParaHost;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordException;
import io.sharelift.record.StoredRecord;
import io.sharelift.share.WalletId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What other records that this user knows did at one address.
 *
 * @param done the wallets that were migrated there, each with the record and the day in words
 * @param skipped of each record that could not be looked at, why, in a sentence
 */
public record EarlierRecords(Map<WalletId, String> done, List<String> skipped) {

    /** Of one time zone, since the words are part of what is approved. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    public EarlierRecords {
        done = Map.copyOf(done);
        skipped = List.copyOf(skipped);
    }

    /** There are none. */
    public static EarlierRecords none() {
        return new EarlierRecords(Map.of(), List.of());
    }

    /** What others than this record and its copies did there; of practice nothing ever counts. */
    public static EarlierRecords done(Home home, MigrationRecord except, ParaHost host) {
        return host.environment() == Environment.PRACTICE
                ? none()
                : read(home, except.file(), except.id(), host.base().toString());
    }

    /**
     * What others than the record in this file did there. Which of the others are its copies is not
     * known: rather use {@link #done(Home, MigrationRecord, ParaHost)} once it is open.
     *
     * @param base the address, as {@link ParaHost#base()} has it
     */
    public static EarlierRecords done(Home home, Path except, String base) {
        return read(home, except, "", base);
    }

    private record Done(String record, Instant at) {
        String words() {
            return Words.DONE_BY_RECORD.say(record, DAY.format(at));
        }
    }

    private static EarlierRecords read(Home home, Path except, String id, String base) {
        Map<WalletId, Done> done = new HashMap<>();
        List<String> skipped = new ArrayList<>();
        for (Path file : new KnownRecords(home).all()) {
            if (isSame(file, except)) {
                continue;
            }
            try (StoredRecord record = StoredRecord.open(file)) {
                if (!record.id().equals(id)) {
                    take(record, base, done);
                }
            } catch (RecordException e) {
                skipped.add(Words.RECORD_SKIPPED.say(e.what()));
            }
        }
        Map<WalletId, String> words = HashMap.newHashMap(done.size());
        done.forEach((wallet, by) -> words.put(wallet, by.words()));
        return new EarlierRecords(words, skipped);
    }

    /** One that is open for writing here must not be touched: that would drop its lock. */
    private static boolean isSame(Path file, Path except) {
        try {
            return Files.exists(except) && Files.isSameFile(file, except);
        } catch (IOException e) {
            return true;
        }
    }

    private static void take(StoredRecord record, String base, Map<WalletId, Done> done) {
        History history = History.of(record, base);
        if (history.environments().contains(Environment.PRACTICE.name())) {
            return;
        }
        String name = String.valueOf(record.file().getFileName());
        history.done(
                (wallet, at) ->
                        done.merge(
                                wallet,
                                new Done(name, at),
                                (one, other) -> one.at().isAfter(other.at()) ? other : one));
    }
}
