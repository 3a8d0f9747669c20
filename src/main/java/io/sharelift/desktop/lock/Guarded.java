package io.sharelift.desktop.lock;

/** What the window has that must not be seen or used when nobody is there. */
public interface Guarded {

    /** What is going on behind the cover. */
    enum State {
        /** A migration, or something else that needs its key, goes on. */
        UNDER_WAY,
        /** A migration is held, and its key with it. */
        PAUSED,
        /** Nothing that needs a key. */
        IDLE
    }

    State state();

    /** Takes away menus and questions, and forgets what was typed into fields. */
    void cover();

    /**
     * Forgets the keys and passwords that are in use; asked for only when that stops nothing.
     *
     * @return whether a connection was closed with that
     */
    boolean forget();
}
