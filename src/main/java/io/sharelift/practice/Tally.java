package io.sharelift.practice;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ObjIntConsumer;

/** How often which status was answered; 0 stands for no answer at all. */
final class Tally {

    private final Map<Integer, LongAdder> counts = new ConcurrentHashMap<>();
    private volatile ObjIntConsumer<Call> watcher = (call, status) -> {};

    /** Tells of every call and what it was answered, before the answer leaves. */
    void watch(ObjIntConsumer<Call> who) {
        watcher = who;
    }

    void count(Call call, int status) {
        watcher.accept(call, status);
        counts.computeIfAbsent(status, s -> new LongAdder()).increment();
    }

    Map<Integer, Long> counts() {
        Map<Integer, Long> sums = new TreeMap<>();
        counts.forEach((status, count) -> sums.put(status, count.sum()));
        return sums;
    }
}
