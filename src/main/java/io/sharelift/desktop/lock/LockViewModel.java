package io.sharelift.desktop.lock;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.TaskRunner;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** Covers the window when nobody has been at it for a while, and has keys forgotten. */
public final class LockViewModel {

    /** Long enough to read a page, and too short for lunch. */
    public static final Duration LIMIT = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Presence presence;
    private final Guarded guarded;
    private final Words words;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private boolean forgotten;
    private TaskRunner.@Nullable Running waiting;

    public LockViewModel(Presence presence, Guarded guarded, Words words) {
        this.presence = presence;
        this.guarded = guarded;
        this.words = words;
    }

    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /** What is forgotten and what goes on, in words. */
    ReadOnlyStringProperty meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    /** Whether the last lock closed a connection. */
    public ReadOnlyBooleanProperty closedProperty() {
        return closed.getReadOnlyProperty();
    }

    /** Looks every few seconds; a pause that is waited for elsewhere costs the window nothing. */
    public void start(TaskRunner tasks) {
        waiting =
                tasks.run(
                        "whether somebody is there",
                        () -> {
                            Thread.sleep(LOOK);
                            return true;
                        },
                        ignored -> {
                            look();
                            start(tasks);
                        },
                        ended -> {});
    }

    /** Looks no more. */
    public void stop() {
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
        }
    }

    /** Looks whether it is time to cover the window, and whether keys are needed still. */
    public void look() {
        if (!locked.get() && presence.awayFor().compareTo(LIMIT) >= 0) {
            guarded.cover();
            forgotten = false;
            closed.set(false);
            locked.set(true);
        }
        if (locked.get() && !forgotten) {
            tell();
        }
    }

    private void tell() {
        switch (guarded.state()) {
            case UNDER_WAY -> meaning.set(words.say("lock.under-way"));
            case PAUSED -> meaning.set(words.say("lock.paused"));
            case IDLE -> {
                forgotten = true;
                closed.set(guarded.forget());
                meaning.set(words.say(closed.get() ? "lock.closed" : "lock.forgotten"));
            }
        }
    }

    /** Somebody is back. */
    public void unlock() {
        presence.noticed();
        locked.set(false);
    }
}
