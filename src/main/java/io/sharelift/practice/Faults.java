package io.sharelift.practice;

import io.sharelift.share.WalletId;

import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The faults that a practice Para was told to have; the first that fits a call happens to it. */
public final class Faults {

    /** Every time. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    private record Told(Predicate<Call> where, AtomicInteger left, Fault fault) {}

    private final CopyOnWriteArrayList<Told> told = new CopyOnWriteArrayList<>();

    Faults() {}

    /** To the next so many calls that are like this. */
    public void on(Predicate<Call> where, int times, Fault fault) {
        told.add(new Told(where, new AtomicInteger(times), fault));
    }

    /** To the next so many calls, whatever they are about. */
    public void everywhere(int times, Fault fault) {
        on(call -> true, times, fault);
    }

    /** To the next so many shares that are sent for this wallet. */
    public void migrating(WalletId wallet, int times, Fault fault) {
        on(
                call -> call.isMigration() && call.wallet().filter(wallet::equals).isPresent(),
                times,
                fault);
    }

    /** From now on all is well. */
    public void none() {
        told.clear();
    }

    Optional<Fault> take(Call call) {
        for (Told each : told) {
            if (each.where.test(call)
                    && each.left.getAndUpdate(left -> left == ALWAYS || left == 0 ? left : left - 1)
                            > 0) {
                return Optional.of(each.fault);
            }
        }
        return Optional.empty();
    }
}
