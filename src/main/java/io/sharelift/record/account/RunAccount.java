package io.sharelift.record.account;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.RunStopped;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One run of a record. */
public final class RunAccount {

    private final RunStarted started;
    private final Instant startedAt;
    private final String actor;
    private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    private int sent;
    private int pauses;
    private @Nullable RunStopped stopped;
    private Duration took = Duration.ZERO;
    private Instant lastAt;

    RunAccount(RunStarted started, Instant startedAt, String actor) {
        this.started = started;
        this.startedAt = startedAt;
        this.lastAt = startedAt;
        this.actor = actor;
    }

    void sent(Instant at) {
        sent++;
        happened(at);
    }

    void answered(Answer answer, Instant at) {
        answers.merge(answer, 1, Integer::sum);
        happened(at);
    }

    void paused(Instant at) {
        pauses++;
        happened(at);
    }

    void stopped(RunStopped how, Instant at) {
        stopped = how;
        happened(at);
    }

    /** A clock that is put back takes no time, and none that has passed already. */
    private void happened(Instant at) {
        if (at.isAfter(lastAt)) {
            took = took.plus(Duration.between(lastAt, at));
        }
        lastAt = at;
    }

    public RunStarted started() {
        return started;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Who was at the computer, as the operating system names them. */
    public String actor() {
        return actor;
    }

    /** How it ended; empty if it was cut off, or goes on. */
    public Optional<RunStopped> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** From its start to the last thing that happened in it, by the writer's clock. */
    public Duration took() {
        return took;
    }

    /** How many shares were sent, counting each try. */
    public int sent() {
        return sent;
    }

    public int pauses() {
        return pauses;
    }

    /** What came of the tries. */
    public Map<Answer, Integer> answers() {
        return Collections.unmodifiableMap(answers);
    }
}
