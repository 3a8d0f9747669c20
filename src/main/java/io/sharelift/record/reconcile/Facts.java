package io.sharelift.record.reconcile;

import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.share.address.Agreement;
import io.sharelift.share.address.StatedKey;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** What the export and Para say of one wallet, compared. */
final class Facts {

    /** An old segment, whose type and scheme were told from rules. */
    private static final String LEGACY = "SEGMENT_LEGACY";

    private Facts() {}

    static Agreement key(WalletPlanned ours, @Nullable WalletListed listed) {
        return listed == null
                ? Agreement.NOT_COMPARABLE
                : new StatedKey(ours.address(), ours.publicKey())
                        .compare(new StatedKey(listed.address(), listed.publicKey()));
    }

    static void differences(
            WalletPlanned ours, @Nullable WalletListed listed, Agreement key, Set<Alarm> alarms) {
        if (listed == null) {
            return;
        }
        if (key == Agreement.DIFFERS) {
            alarms.add(Alarm.OTHER_KEY);
        }
        if (ours.findings().contains(LEGACY)) {
            return;
        }
        if (differ(ours.type().name(), listed.type())) {
            alarms.add(Alarm.OTHER_TYPE);
        }
        if (differ(ours.scheme().name(), listed.scheme())) {
            alarms.add(Alarm.OTHER_SCHEME);
        }
    }

    private static boolean differ(String here, @Nullable String there) {
        return there != null && !there.equalsIgnoreCase(here);
    }
}
