package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.migration.CutLedger.Cut;
import io.sharelift.migration.FakePara.Fault;
import io.sharelift.para.ScriptedServer.Request;
import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Asked;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.SendReason;
import io.sharelift.share.WalletId;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Whole migrations against a Para that goes wrong at random, with runs that are stopped and
 * programs that are killed: in the end the record and Para agree about every wallet.
 */
final class RunProperties {

    /** What a wallet is at Para. */
    enum Kind {
        KNOWN,
        READY_AT_ONCE,
        FOREIGN,
        BAD
    }

    record Fate(Kind kind, List<Fault> faults) {}

    /** How a run ends before it should. */
    enum Disturbance {
        NONE,
        STOPPED,
        KILLED_BEFORE,
        KILLED_AFTER
    }

    record Disturbed(Disturbance how, int after) {}

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void inTheEndTheRecordAndParaAgree(
            @ForAll("fates") List<Fate> fates,
            @ForAll("disturbances") List<Disturbed> disturbances,
            @ForAll @IntRange(min = 1, max = 8) int inFlight,
            @ForAll boolean calledReady)
            throws Exception {
        Path directory = Files.createTempDirectory("sharelift-runs");
        try (Bench bench = new Bench(directory, fates.size())) {
            bench.limit(Duration.ofMillis(250));
            bench.settings = Bench.settings(inFlight);
            bench.para.calls(calledReady ? "ready" : "creating");
            prepare(bench, fates);
            for (Disturbed disturbed : disturbances) {
                disturb(bench, disturbed);
            }
            goOnToTheEnd(bench, fates.size());
            checkEnds(bench, fates);
            checkEverySend(bench);
            assertThat(bench.para.complaints).isEmpty();
        } finally {
            delete(directory);
        }
    }

    private static void prepare(Bench bench, List<Fate> fates) {
        for (int i = 0; i < fates.size(); i++) {
            WalletId wallet = Bench.id(i);
            switch (fates.get(i).kind()) {
                case FOREIGN -> bench.para.foreign(wallet);
                case BAD -> bench.para.bad(wallet);
                case READY_AT_ONCE -> bench.para.took(wallet);
                case KNOWN -> {}
            }
            bench.para.faults(wallet, fates.get(i).faults().toArray(Fault[]::new));
        }
    }

    private static void disturb(Bench bench, Disturbed disturbed) throws InterruptedException {
        Disturbance how = disturbed.how();
        if (how == Disturbance.KILLED_BEFORE || how == Disturbance.KILLED_AFTER) {
            Cut cut = how == Disturbance.KILLED_AFTER ? Cut.KILLED_AFTER : Cut.KILLED_BEFORE;
            bench.ledger = record -> new CutLedger(record, disturbed.after(), cut);
        }
        MigrationRun run = bench.open();
        AtomicInteger posts = new AtomicInteger();
        bench.para.watch(
                (wallet, request) -> {
                    watch(bench, wallet, request);
                    if (how == Disturbance.STOPPED && posts.incrementAndGet() > disturbed.after()) {
                        run.stop();
                    }
                });
        try {
            checkSum(run, run.run());
        } catch (CutLedger.Killed e) {
            // As it was meant to be.
        }
        bench.ledger = record -> record::append;
        bench.restart();
    }

    /** Before it answers, Para looks whether the intent is on the disk. */
    private static void watch(Bench bench, WalletId wallet, Request request) {
        boolean written =
                bench.record().eventsOf(wallet).stream()
                        .anyMatch(recorded -> Runs.isIntentOf(recorded.event(), request));
        if (!written) {
            bench.para.complaints.add(wallet + " left before its intent was written");
        }
    }

    private static void checkSum(MigrationRun run, RunSummary summary) {
        assertThat(Bench.sum(summary)).isEqualTo(summary.planned());
        assertThat(run.statuses())
                .noneMatch(
                        status ->
                                switch (status.state()) {
                                    case PLANNED, SEALING, SENDING, WAITING -> true;
                                    default -> false;
                                });
    }

    /** Every run uses up faults, so it comes to an end. */
    private static void goOnToTheEnd(Bench bench, int wallets) throws InterruptedException {
        bench.para.watch((wallet, request) -> watch(bench, wallet, request));
        for (int i = 0; i < 12; i++) {
            MigrationRun run = bench.open();
            RunSummary summary = run.run();
            checkSum(run, summary);
            assertThat(summary.end().reason())
                    .isIn(RunEnd.Reason.FINISHED, RunEnd.Reason.NO_CONNECTION);
            bench.restart();
            if (summary.failed() + summary.unknown() + summary.stopped() == 0) {
                break;
            }
        }
        int sent = bench.para.server.posts().size();
        assertThat(bench.run().planned()).isEqualTo(wallets);
        assertThat(bench.para.server.posts()).as("sent when all was done").hasSize(sent);
    }

    private static void checkEnds(Bench bench, List<Fate> fates) {
        List<WalletStatus> ends = bench.open().statuses();
        for (int i = 0; i < fates.size(); i++) {
            WalletId wallet = Bench.id(i);
            int taken = bench.para.taken(wallet);
            WalletState end = ends.get(i).state();
            switch (fates.get(i).kind()) {
                case KNOWN, READY_AT_ONCE -> {
                    assertThat(taken).isEqualTo(1);
                    assertThat(end).isEqualTo(WalletState.SKIPPED);
                }
                case FOREIGN -> {
                    assertThat(taken).isZero();
                    assertThat(end).isEqualTo(WalletState.NOT_FOUND);
                }
                case BAD -> {
                    assertThat(taken).isZero();
                    assertThat(end).isEqualTo(WalletState.REJECTED);
                }
            }
        }
    }

    /** Each POST has its intent, each second one its reason, and a doubt is asked about first. */
    private static void checkEverySend(Bench bench) {
        List<Intent> intents = bench.events(Intent.class);
        for (Request post : bench.para.server.posts()) {
            assertThat(intents).anyMatch(intent -> Runs.isIntentOf(intent, post));
        }
        assertThat(intents).extracting(Intent::requestId).doesNotHaveDuplicates();
        assertThat(intents).extracting(Intent::sha256).doesNotHaveDuplicates();
        intents.stream().map(Intent::wallet).distinct().forEach(id -> checkWallet(bench, id));
    }

    private static void checkWallet(Bench bench, WalletId wallet) {
        int tries = 0;
        boolean open = false;
        boolean doubt = false;
        boolean asked = false;
        boolean done = false;
        for (RecordedEvent recorded : bench.record().events()) {
            RecordEvent event = recorded.event();
            switch (event) {
                case RunStarted started -> {
                    // An intent without an outcome was cut off; and each run asks for itself.
                    doubt |= open;
                    open = false;
                    asked = false;
                }
                case Asked it when it.wallet().equals(wallet) -> asked = true;
                case Confirmed it when it.wallet().equals(wallet) -> done = true;
                case Intent intent when intent.wallet().equals(wallet) -> {
                    tries++;
                    assertThat(done).as("sent after it was done").isFalse();
                    assertThat(open).as("sent while it was out").isFalse();
                    assertThat(doubt && !asked).as("sent again before asking").isFalse();
                    assertThat(intent.tryNumber()).isEqualTo(tries);
                    assertThat(intent.why() == SendReason.FIRST).isEqualTo(tries == 1);
                    open = true;
                }
                case Outcome outcome when outcome.wallet().equals(wallet) -> {
                    open = false;
                    if (outcome.answer().leavesDoubt()) {
                        doubt = true;
                        asked = false;
                    }
                    done |= outcome.answer() == Answer.MIGRATED;
                    done |= outcome.answer() == Answer.ALREADY;
                }
                default -> {}
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        // Silence costs a time limit, so it is rarer.
        Arbitrary<Fault> loud =
                Arbitraries.of(Fault.class).filter(fault -> !fault.name().startsWith("SILENCE"));
        Arbitrary<Fault> fault =
                Arbitraries.frequencyOf(
                        Tuple.of(20, loud),
                        Tuple.of(1, Arbitraries.of(Fault.SILENCE, Fault.SILENCE_AFTER)));
        Arbitrary<Kind> kind =
                Arbitraries.frequency(
                        Tuple.of(8, Kind.KNOWN),
                        Tuple.of(1, Kind.READY_AT_ONCE),
                        Tuple.of(1, Kind.FOREIGN),
                        Tuple.of(1, Kind.BAD));
        return Combinators.combine(kind, fault.list().ofMaxSize(5))
                .as(Fate::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Disturbed>> disturbances() {
        return Combinators.combine(
                        Arbitraries.of(Disturbance.class), Arbitraries.integers().between(0, 25))
                .as(Disturbed::new)
                .list()
                .ofMaxSize(3);
    }
}
