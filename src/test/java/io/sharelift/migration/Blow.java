package io.sharelift.migration;

import io.sharelift.migration.Halt.When;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Approved;
import io.sharelift.record.RecordEvent.Asked;
import io.sharelift.record.RecordEvent.CanaryJudged;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.RunStopped;
import io.sharelift.record.RecordEvent.WalletPlanned;

import java.util.List;
import java.util.random.RandomGenerator;

/** What ends one life of the program. */
sealed interface Blow {

    /** The program halts by itself, before or after an event is on the disk. */
    record AtEvent(Halt halt) implements Blow {}

    /** SIGKILL, when so many shares have arrived at Para and the last has no answer. */
    record OnArrival(int nth) implements Blow {}

    /** SIGKILL, so long after the record was opened. */
    record AfterOpening(int millis) implements Blow {}

    /** SIGKILL, so long after the program was started. */
    record AfterStart(int millis) implements Blow {}

    /** It is left to end by itself. */
    record None() implements Blow {}

    /** Every place where it matters, once, in the order in which a migration comes to them. */
    static List<Blow> everywhere() {
        return List.of(
                at(When.AFTER, WalletPlanned.class, 1),
                at(When.BEFORE, Approved.class, 1),
                at(When.AFTER, Intent.class, 1),
                new OnArrival(1),
                at(When.BEFORE, CanaryJudged.class, 1),
                at(When.AFTER, RestReleased.class, 1),
                at(When.AFTER, Intent.class, 4),
                new OnArrival(5),
                at(When.BEFORE, Outcome.class, 4),
                at(When.AFTER, Outcome.class, 4));
    }

    /** Anywhere. */
    static Blow any(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new OnArrival(1 + random.nextInt(5));
            case 3, 4 -> new AfterOpening(random.nextInt(600));
            case 5 -> new AfterStart(random.nextInt(2000));
            default -> anyEvent(random);
        };
    }

    private static Blow anyEvent(RandomGenerator random) {
        List<Class<? extends RecordEvent>> often =
                List.of(Intent.class, Outcome.class, Asked.class, Confirmed.class);
        List<Class<? extends RecordEvent>> once =
                List.of(
                        PlanBegun.class,
                        WalletPlanned.class,
                        PlanFrozen.class,
                        Approved.class,
                        RunStarted.class,
                        CanaryJudged.class,
                        RestReleased.class,
                        RunStopped.class);
        When when = random.nextBoolean() ? When.BEFORE : When.AFTER;
        return random.nextInt(4) == 0
                ? at(when, once.get(random.nextInt(once.size())), 1)
                : at(when, often.get(random.nextInt(often.size())), 1 + random.nextInt(5));
    }

    private static Blow at(When when, Class<? extends RecordEvent> event, int nth) {
        return new AtEvent(Halt.at(when, event, nth));
    }
}
