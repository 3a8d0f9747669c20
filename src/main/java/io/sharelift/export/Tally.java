package io.sharelift.export;

import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The counts of an inventory, made once when it is read, so that no screen counts a million rows.
 */
public final class Tally {

    private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
    private final Map<FindingCode, Long> byCode = new EnumMap<>(FindingCode.class);
    private final Map<WalletType, Long> byType = new EnumMap<>(WalletType.class);
    private final Map<WalletScheme, Long> byScheme = new EnumMap<>(WalletScheme.class);
    private final Map<Path, Long> wallets = new HashMap<>();
    private final Map<Path, Long> lookFirst = new HashMap<>();
    private final Map<Path, Long> blocked = new HashMap<>();

    Tally(InventoryRows rows) {
        for (int number = 0; number < rows.size(); number++) {
            wallets.merge(rows.file(number), 1L, Long::sum);
            count(rows.type(number), byType);
            count(rows.scheme(number), byScheme);
            Severity worst = rows.worst(number);
            if (worst != null) {
                take(rows.get(number), worst);
            }
        }
    }

    private static <K> void count(@Nullable K kind, Map<K, Long> counts) {
        if (kind != null) {
            counts.merge(kind, 1L, Long::sum);
        }
    }

    private void take(WalletRow row, Severity worst) {
        bySeverity.merge(worst, 1L, Long::sum);
        row.findings().stream()
                .map(Finding::code)
                .distinct()
                .forEach(code -> byCode.merge(code, 1L, Long::sum));
        switch (worst) {
            case BLOCKS -> blocked.merge(row.place().file(), 1L, Long::sum);
            case LOOK -> lookFirst.merge(row.place().file(), 1L, Long::sum);
            case NOTE -> {}
        }
    }

    /** How many wallets have this as their worst finding. */
    public long wallets(Severity worst) {
        return bySeverity.getOrDefault(worst, 0L);
    }

    /** The findings that wallets have, each with the number of wallets. */
    public Map<FindingCode, Long> codes() {
        return Collections.unmodifiableMap(byCode);
    }

    /**
     * The types that wallets have, each with the number of wallets; without a segment there is
     * none.
     */
    public Map<WalletType, Long> types() {
        return Collections.unmodifiableMap(byType);
    }

    /** The schemes that wallets have, each with the number of wallets. */
    public Map<WalletScheme, Long> schemes() {
        return Collections.unmodifiableMap(byScheme);
    }

    /** How many wallets a file has; one that stands in two files counts for the first. */
    public long wallets(Path file) {
        return wallets.getOrDefault(file, 0L);
    }

    /** How many wallets of a file somebody should look at first. */
    public long lookFirst(Path file) {
        return lookFirst.getOrDefault(file, 0L);
    }

    /** How many wallets of a file cannot be migrated as they are. */
    public long blocked(Path file) {
        return blocked.getOrDefault(file, 0L);
    }
}
