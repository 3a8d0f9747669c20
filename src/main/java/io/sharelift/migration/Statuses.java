package io.sharelift.migration;

import java.time.Duration;
import java.util.AbstractList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The wallets of a plan as they are now: changed in O(1), read by anyone at any time. */
final class Statuses {

    private final AtomicReferenceArray<WalletStatus> now;
    private final Map<WalletState, Integer> counts = new EnumMap<>(WalletState.class); // this
    private final WalletState[] beforeReady;

    Statuses(List<WalletStatus> first) {
        now = new AtomicReferenceArray<>(first.toArray(WalletStatus[]::new));
        beforeReady = new WalletState[first.size()];
        for (WalletState state : WalletState.values()) {
            counts.put(state, 0);
        }
        first.forEach(status -> count(status.state(), 1));
    }

    /** A new run begins for this wallet, whatever an earlier one made of it. */
    void restart(WalletStatus status) {
        replace(status, now.get(status.index()));
    }

    /**
     * @throws IllegalStateException if the wallet's state cannot become this one
     */
    void change(WalletStatus status) {
        WalletStatus before = now.get(status.index());
        if (before.state() != status.state() && !before.state().canBecome(status.state())) {
            throw new IllegalStateException(before.state() + " cannot become " + status.state());
        }
        if (status.state() == WalletState.READY) {
            beforeReady[status.index()] = before.state();
        }
        replace(status, before);
    }

    /** Together, so that the counts add up whenever somebody looks. */
    private synchronized void replace(WalletStatus status, WalletStatus before) {
        now.set(status.index(), status);
        count(before.state(), -1);
        count(status.state(), 1);
    }

    private void count(WalletState state, int more) {
        counts.merge(state, more, Integer::sum);
    }

    WalletStatus get(int index) {
        return now.get(index);
    }

    /** The live list, not to be changed. */
    List<WalletStatus> view() {
        return new View();
    }

    synchronized Map<WalletState, Integer> counts() {
        return new EnumMap<>(counts);
    }

    /** The counts of a run that has ended. */
    RunSummary summary(Duration took, RunEnd end) {
        Map<WalletState, Integer> count = new EnumMap<>(WalletState.class);
        for (int i = 0; i < now.length(); i++) {
            count.merge(counted(i), 1, Integer::sum);
        }
        return new RunSummary(
                now.length(),
                count.getOrDefault(WalletState.MIGRATED, 0),
                count.getOrDefault(WalletState.ALREADY, 0),
                count.getOrDefault(WalletState.REJECTED, 0),
                count.getOrDefault(WalletState.NOT_FOUND, 0),
                count.getOrDefault(WalletState.FAILED, 0),
                count.getOrDefault(WalletState.UNKNOWN, 0),
                count.getOrDefault(WalletState.BLOCKED, 0),
                count.getOrDefault(WalletState.SKIPPED, 0),
                count.getOrDefault(WalletState.STOPPED, 0),
                took,
                end);
    }

    /** What a wallet counts as; a run leaves none on its way, but the sum must hold anyhow. */
    private WalletState counted(int index) {
        WalletState state = now.get(index).state();
        return switch (state) {
            case READY ->
                    beforeReady[index] == WalletState.UNKNOWN
                            ? WalletState.ALREADY
                            : beforeReady[index];
            case PLANNED -> WalletState.SKIPPED;
            case SEALING, WAITING -> WalletState.STOPPED;
            case SENDING -> WalletState.UNKNOWN;
            default -> state;
        };
    }

    private final class View extends AbstractList<WalletStatus> implements RandomAccess {
        @Override
        public WalletStatus get(int index) {
            return now.get(index);
        }

        @Override
        public int size() {
            return now.length();
        }
    }
}
