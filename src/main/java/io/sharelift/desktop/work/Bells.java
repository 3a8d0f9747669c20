package io.sharelift.desktop.work;

import java.nio.file.Path;

/** How the windows of one user on one computer call each other to the front. */
public interface Bells {

    /** Where no other window can be called. */
    Bells NONE =
            new Bells() {
                @Override
                public void opened(Path record) {}

                @Override
                public void closed() {}

                @Override
                public boolean ring(Path record) {
                    return false;
                }

                @Override
                public void listen(Runnable called) {}
            };

    /** This window has a record open and can be called for it. */
    void opened(Path record);

    /** This window has no record open any more. */
    void closed();

    /** Calls the window that has this record open; false if none has. */
    boolean ring(Path record);

    /** From here on somebody is told when this window is called, from any thread. */
    void listen(Runnable called);
}
