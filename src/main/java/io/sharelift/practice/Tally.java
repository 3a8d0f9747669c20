package io.sharelift.practice;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often which status was answered; 0 stands for no answer at all. */
final class Tally {

    private final Map<Integer, LongAdder> counts = new ConcurrentHashMap<>();

    void count(int status) {
        counts.computeIfAbsent(status, s -> new LongAdder()).increment();
    }

    Map<Integer, Long> counts() {
        Map<Integer, Long> sums = new TreeMap<>();
        counts.forEach((status, count) -> sums.put(status, count.sum()));
        return sums;
    }
}
