package io.sharelift.desktop.work;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** The practice Para of this window: started when first asked for, and then the same one. */
public final class Practice implements AutoCloseable {

    private final PracticeRoom room;
    private PracticeRoom.@Nullable Running running;

    public Practice(PracticeRoom room) {
        this.room = room;
    }

    /**
     * The Para that is running; starts it if none is. May take a second, so not on the window's
     * thread.
     */
    public synchronized PracticeRoom.Running running() throws IOException {
        PracticeRoom.Running now = running;
        if (now == null) {
            now = room.start();
            running = now;
        }
        return now;
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
