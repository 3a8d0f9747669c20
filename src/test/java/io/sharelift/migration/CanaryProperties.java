package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.migration.CutLedger.Cut;
import io.sharelift.migration.FakePara.Fault;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.share.WalletId;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Whatever goes wrong, whoever stops, kills or retries: before a person's word none but the first
 * few of each kind leaves this computer, and after it all do.
 */
final class CanaryProperties {

    /** What somebody or something does. */
    enum Deed {
        RUN,
        STOP,
        KILL,
        RETRY_ALL,
        RESTART
    }

    record Done(Deed deed, int after) {}

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void nothingButTheFirstLeavesBeforeTheWord(
            @ForAll @Size(min = 1, max = 10) List<Boolean> solana,
            @ForAll @IntRange(min = 1, max = 3) int each,
            @ForAll("faults") List<List<Fault>> faults,
            @ForAll("deeds") List<Done> deeds)
            throws Exception {
        Path directory = Files.createTempDirectory("sharelift-canary");
        try (Bench bench = new Bench(directory, 1)) {
            prepare(bench, solana, faults);
            bench.terms = bench.terms.withCanary(each);
            for (Done done : deeds) {
                act(bench, done);
            }
            Set<WalletId> first = first(solana, each);
            boolean all = first.size() == solana.size();
            if (!all) {
                assertThat(sent(bench)).isSubsetOf(first);
                bench.open().skipCanary("the end of the test");
            }
            // Every run uses up faults, so it comes to an end.
            for (int i = 0; i < 12 && sent(bench).size() < solana.size(); i++) {
                bench.restart();
                bench.run();
            }
            assertThat(sent(bench)).hasSize(solana.size());
            assertOthersAfterTheWord(bench, first, all);
        }
    }

    private static void prepare(Bench bench, List<Boolean> solana, List<List<Fault>> faults) {
        bench.plan(
                IntStream.range(0, solana.size())
                        .mapToObj(
                                i ->
                                        solana.get(i)
                                                ? Bench.solana(Bench.id(i))
                                                : Bench.line(Bench.id(i)))
                        .toArray(String[]::new));
        for (int i = 0; i < Math.min(solana.size(), faults.size()); i++) {
            bench.para.faults(Bench.id(i), faults.get(i).toArray(Fault[]::new));
        }
    }

    private static Set<WalletId> first(List<Boolean> solana, int each) {
        Map<Boolean, Integer> taken = new HashMap<>();
        Set<WalletId> first = new HashSet<>();
        for (int i = 0; i < solana.size(); i++) {
            if (taken.merge(solana.get(i), 1, Integer::sum) <= each) {
                first.add(Bench.id(i));
            }
        }
        return first;
    }

    private static Set<WalletId> sent(Bench bench) {
        return bench.para.sends().keySet();
    }

    private static void act(Bench bench, Done done) throws InterruptedException {
        if (done.deed() == Deed.KILL) {
            bench.ledger = kept -> new CutLedger(kept, done.after(), Cut.KILLED_AFTER);
        }
        MigrationRun run = bench.open();
        AtomicInteger posts = new AtomicInteger();
        bench.para.watch(
                (wallet, request) -> {
                    if (done.deed() == Deed.STOP && posts.incrementAndGet() > done.after()) {
                        run.stop();
                    }
                });
        try {
            switch (done.deed()) {
                case RUN, STOP, KILL -> run.run();
                case RETRY_ALL ->
                        run.retry(IntStream.range(0, run.statuses().size()).boxed().toList());
                case RESTART -> bench.restart();
            }
        } catch (CutLedger.Killed e) {
            // As it was meant to be.
        }
        bench.ledger = record -> record::append;
        bench.restart();
    }

    private static void assertOthersAfterTheWord(Bench bench, Set<WalletId> first, boolean all) {
        boolean released = all;
        for (RecordEvent event : bench.events(RecordEvent.class)) {
            released |= event instanceof RestReleased;
            if (event instanceof Intent intent && !first.contains(intent.wallet())) {
                assertThat(released).as("%s left before the word", intent.wallet()).isTrue();
            }
        }
    }

    @Provide
    Arbitrary<List<List<Fault>>> faults() {
        return Arbitraries.of(Fault.class)
                .filter(fault -> !fault.name().startsWith("SILENCE"))
                .list()
                .ofMaxSize(3)
                .list()
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<List<Done>> deeds() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class), Arbitraries.integers().between(0, 12))
                .as(Done::new)
                .list()
                .ofMaxSize(5);
    }
}
