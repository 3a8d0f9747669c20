package io.sharelift.tools;

import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.PlanHash;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.ReadyListBegun;
import io.sharelift.record.RecordEvent.ReadyListRead;
import io.sharelift.record.RecordEvent.ReadyPageRead;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.SendReason;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes the record of a long migration without migrating anything. */
final class LongRecord {

    private static final int AT_ONCE = 5_000;

    private LongRecord() {}

    /** The plan, and a run in which Para has taken every share. */
    static void migrated(MigrationRecord record, String base, int wallets) {
        record.append(new PlanBegun(1));
        PlanHash hash = new PlanHash();
        List<RecordEvent> events = new ArrayList<>();
        for (int i = 0; i < wallets; i++) {
            hash.add(planned(i));
            events.add(planned(i));
            flush(record, events, AT_ONCE);
        }
        flush(record, events, 1);
        PlanFrozen open =
                new PlanFrozen(
                        1, "CUSTOM", base, "k", "f", 600, 20, 8, 0, 1, Map.of(), List.of(),
                        Map.of(), "", "");
        record.append(open.stating(1, hash.endingWith(open)));
        record.append(new RunStarted(1, "CUSTOM", base, "k", wallets, 8, RecordEvent.Start.ALL));
        for (int i = 0; i < wallets; i++) {
            UUID request = new UUID(1, i);
            events.add(new Intent(id(i), "cd", request, 1, SendReason.FIRST));
            events.add(
                    new Outcome(id(i), request, Answer.MIGRATED, 200, null, null, null, 9, null));
            flush(record, events, AT_ONCE);
        }
        flush(record, events, 1);
    }

    /** A reading of Para's ready list that has the first so many of them. */
    static void listed(MigrationRecord record, String base, int wallets) {
        record.append(new ReadyListBegun(1, base));
        List<RecordEvent> events = new ArrayList<>();
        List<String> page = new ArrayList<>();
        for (int i = 0; i < wallets; i++) {
            events.add(new WalletListed(id(i), 1, "EVM", "DKLS", "ready", address(i), null));
            page.add(id(i).value());
            if (page.size() == 100) {
                events.add(new ReadyPageRead(1, i / 100 + 1, page, 0, "next"));
                page.clear();
            }
            flush(record, events, AT_ONCE);
        }
        flush(record, events, 1);
        record.append(new ReadyListRead(1, true, wallets, 0));
    }

    private static WalletPlanned planned(int number) {
        return new WalletPlanned(
                id(number),
                WalletScheme.DKLS,
                WalletType.EVM,
                "export.json",
                number + 1,
                "00112233445566778899aabbccddeeff",
                Decision.SEND,
                "",
                List.of(),
                address(number),
                null,
                List.of());
    }

    static WalletId id(int number) {
        return new WalletId(new UUID(0x5a5a, number).toString());
    }

    static String address(int number) {
        return String.format(Locale.ROOT, "0x%040x", number);
    }

    private static void flush(MigrationRecord record, List<RecordEvent> events, int atLeast) {
        if (events.size() >= atLeast) {
            record.append(events);
            events.clear();
        }
    }
}
