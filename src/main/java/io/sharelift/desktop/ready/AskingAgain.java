package io.sharelift.desktop.ready;

import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.migration.ready.StillWaiting;
import io.sharelift.share.WalletId;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks for the wallets that are not ready yet again and again, with growing pauses: only after the
 * operator has asked, only while the screen is in view, and always with a line that says so.
 */
final class AskingAgain {

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(16),
                    Duration.ofSeconds(32),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2));

    private final Job job;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final Supplier<List<WalletId>> waiting;
    private final Words words;
    private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Instant> now;
    private Runnable readList = () -> {};
    private Consumer<String> trouble = why -> {};
    private TaskRunner.@Nullable Running ticking;
    private @Nullable Instant next;
    private boolean wanted;
    private boolean inView;
    private int round;
    private int turn;

    /**
     * @param waiting those that are not ready yet, as {@link ReadyCounts#waiting} has them
     */
    AskingAgain(
            Job job,
            TaskRunner tasks,
            InstantSource clock,
            Supplier<List<WalletId>> waiting,
            Words words) {
        this.job = job;
        this.tasks = tasks;
        this.clock = clock;
        this.waiting = waiting;
        this.words = words;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
    }

    /**
     * What reads the list: when a wallet has become ready, or there are too many to ask one by one.
     */
    void whenReady(Runnable reading) {
        readList = reading;
    }

    /** What is told why asking has ended, in a sentence. */
    void onTrouble(Consumer<String> taker) {
        trouble = taker;
    }

    /** "Asks again in 8 s"; empty if it does not. */
    ReadOnlyStringProperty saysProperty() {
        return says.getReadOnlyProperty();
    }

    /** The time, a second at a time, while the screen is in view. */
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** The screen has come into view, or has gone: then nothing is asked. */
    void inView(boolean yes) {
        inView = yes;
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
        if (yes) {
            ticking = tasks.every(TICK, this::tick);
            if (wanted) {
                plan();
            }
        } else {
            turn++;
            next = null;
        }
        tick();
    }

    /**
     * The list has been read to its end: the pause before the next question begins.
     *
     * @param byHand whether the operator asked for it; then pauses are short again
     */
    void listRead(boolean byHand) {
        round = byHand ? 0 : round + 1;
        wanted = (byHand || wanted) && !waiting.get().isEmpty();
        plan();
        tick();
    }

    /** The list is being read, so there is nothing to count down. */
    void hold() {
        turn++;
        next = null;
        says.set("");
    }

    /** The operator wants no more questions. */
    void stop() {
        wanted = false;
        hold();
    }

    /** Another record is in hand. */
    void forget() {
        stop();
        round = 0;
    }

    private void plan() {
        boolean may = wanted && inView && job.migrationProperty().get() != null;
        next = may ? clock.instant().plus(PAUSES.get(Math.min(round, PAUSES.size() - 1))) : null;
    }

    private void tick() {
        now.set(clock.instant());
        Instant due = next;
        if (due == null) {
            says.set("");
            return;
        }
        Duration left = Duration.between(now.get(), due);
        if (left.isPositive()) {
            int wait = waiting.get().size();
            says.set(
                    words.say(
                            wait > ReadyCounts.FEW ? "ready.again.many" : "ready.again",
                            wait,
                            ReadyCounts.FEW,
                            Times.whole(left.plusMillis(999))));
        } else if (!job.busyProperty().get()) {
            ask();
        }
    }

    private void ask() {
        OpenMigration migration = job.migrationProperty().get();
        List<WalletId> few = List.copyOf(waiting.get());
        next = null;
        if (migration == null || few.isEmpty()) {
            stop();
        } else if (few.size() > ReadyCounts.FEW) {
            readList.run();
        } else {
            int mine = ++turn;
            says.set(words.say("ready.again.now", few.size()));
            tasks.run(
                    "asking again",
                    () -> StillWaiting.anyReady(migration.para(), few),
                    any -> {
                        if (mine == turn) {
                            asked(any);
                        }
                    },
                    e -> {
                        if (mine == turn) {
                            stop();
                            trouble.accept(Sentences.of(e));
                        }
                    });
        }
    }

    private void asked(boolean any) {
        if (any) {
            readList.run();
        } else {
            round++;
            plan();
            tick();
        }
    }
}
