package io.sharelift.export;

import io.sharelift.share.WalletId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares all rows with each other: one wallet is migrated once, and a mixed-up share never. */
final class Duplicates {

    private Duplicates() {}

    /** The rows with findings about each other, identical repeats left out, numbered anew. */
    static List<WalletRow> settle(List<WalletRow> rows) {
        Map<WalletId, Integer> firstOf = new HashMap<>();
        Map<String, Integer> signerAt = new HashMap<>();
        List<WalletRow> kept = new ArrayList<>(rows.size());
        for (WalletRow row : rows) {
            Integer earlier = row.walletId() == null ? null : firstOf.get(row.walletId());
            if (earlier != null && sameSigner(kept.get(earlier), row)) {
                mark(kept, earlier, Finding.of(FindingCode.DUPLICATE_SAME, words(row)));
                continue;
            }
            int number = kept.size();
            kept.add(row.at(number));
            if (earlier != null) {
                conflict(kept, earlier, number);
            } else if (row.walletId() != null) {
                firstOf.put(row.walletId(), number);
            }
            if (row.fingerprint() != null) {
                Integer twin = signerAt.putIfAbsent(row.fingerprint(), number);
                if (twin != null && !Objects.equals(kept.get(twin).walletId(), row.walletId())) {
                    twoIds(kept, twin, number);
                }
            }
        }
        return kept;
    }

    private static boolean sameSigner(WalletRow one, WalletRow two) {
        return Objects.equals(one.fingerprint(), two.fingerprint())
                && (one.fingerprint() != null || one.findings().equals(two.findings()));
    }

    private static void conflict(List<WalletRow> rows, int one, int two) {
        WalletRow first = rows.get(one);
        WalletRow second = rows.get(two);
        mark(rows, one, Finding.of(FindingCode.DUPLICATE_CONFLICT, words(second)));
        mark(rows, two, Finding.of(FindingCode.DUPLICATE_CONFLICT, words(first)));
    }

    private static void twoIds(List<WalletRow> rows, int one, int two) {
        WalletRow first = rows.get(one);
        WalletRow second = rows.get(two);
        mark(rows, one, Finding.of(FindingCode.SIGNER_UNDER_TWO_IDS, id(second)));
        mark(rows, two, Finding.of(FindingCode.SIGNER_UNDER_TWO_IDS, id(first)));
    }

    private static void mark(List<WalletRow> rows, int at, Finding finding) {
        rows.set(at, rows.get(at).with(finding));
    }

    private static String id(WalletRow row) {
        return String.valueOf(row.walletId());
    }

    private static String words(WalletRow row) {
        return row.place().file().getFileName() + ", " + row.place().words();
    }
}
