package io.sharelift.practice;

import java.util.function.ObjIntConsumer;

/** Lets tests of other rooms see what a practice Para answered to whom. */
public final class Watched {

    private Watched() {}

    /** Told of every call and what it was answered, before the answer leaves. */
    public static void by(PracticePara para, ObjIntConsumer<Call> watcher) {
        para.watch(watcher);
    }
}
