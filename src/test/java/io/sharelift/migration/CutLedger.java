package io.sharelift.migration;

import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;

import java.util.List;

/** Writes so often and then never again, as when the program is killed or the disk fills. */
final class CutLedger implements Ledger {

    /** The end of the program. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed here");
        }
    }

    /** What happens instead of writing. */
    enum Cut {
        /** The program is killed before this is on the disk. */
        KILLED_BEFORE,
        /** The program is killed when this is on the disk. */
        KILLED_AFTER,
        /** The disk is full. */
        REFUSED
    }

    private final MigrationRecord record;
    private final Cut cut;
    private int left;

    CutLedger(MigrationRecord record, int appends, Cut cut) {
        this.record = record;
        this.left = appends;
        this.cut = cut;
    }

    @Override
    public synchronized void append(List<? extends RecordEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (left > 0) {
            left--;
            record.append(events);
            return;
        }
        boolean first = left == 0;
        left = -1;
        if (cut == Cut.REFUSED) {
            record.close();
        } else if (first && cut == Cut.KILLED_AFTER) {
            record.append(events);
        }
        if (cut != Cut.REFUSED) {
            throw new Killed();
        }
        // Closed by now, so it refuses in its own words.
        record.append(events);
    }
}
