package io.sharelift.desktop.ready;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.practice.Conduct;
import io.sharelift.practice.Fault;
import io.sharelift.practice.Faults;
import io.sharelift.record.RecordEvent.ReadyListBegun;
import io.sharelift.record.reconcile.Standing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** Wallets that are not ready yet are asked about again, never unseen. */
final class AskingAgainTest {

    @TempDir Path folder;
    private ReadyBench bench;

    @BeforeEach
    void oneIsNotReady() throws Exception {
        bench = ReadyBench.real(folder, 3);
        bench.para.behave(bench.id(1), new Conduct.Claimed());
        bench.open().migrate();
        bench.model.inView(true);
        bench.model.list().ask();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String says() {
        return bench.model.again().saysProperty().get();
    }

    private int readings() {
        return bench.events(ReadyListBegun.class).size();
    }

    @Test
    void itSaysWhenItAsksAgainAndPausesGrow() {
        assertThat(says()).isEqualTo("1 is not ready yet. Asks again in 8 s");
        bench.pass(Duration.ofSeconds(3));
        assertThat(says()).endsWith("in 5 s");
        bench.pass(Duration.ofSeconds(5));
        assertThat(says()).endsWith("in 16 s");
        bench.pass(Duration.ofSeconds(16));
        assertThat(says()).endsWith("in 32 s");
        assertThat(readings()).isEqualTo(1);
    }

    @Test
    void stoppedIsStoppedUntilTheOperatorAsks() {
        bench.model.again().stop();
        bench.pass(Duration.ofMinutes(10));

        assertThat(says()).isEmpty();
        bench.model.list().ask();
        assertThat(says()).endsWith("in 8 s");
    }

    @Test
    void nothingIsAskedWhileTheScreenIsNotInView() {
        bench.model.inView(false);
        assertThat(says()).isEmpty();
        long answers = bench.para.answers().values().stream().mapToLong(Long::longValue).sum();

        bench.pass(Duration.ofMinutes(10));

        assertThat(bench.para.answers().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(answers);
        bench.model.inView(true);
        assertThat(says()).startsWith("1 is not ready yet");
    }

    @Test
    void oneThatBecomesReadyHasTheListReadAgain() {
        bench.para.behave(bench.id(1), new Conduct.Status("ready"));

        bench.pass(Duration.ofSeconds(8));

        assertThat(readings()).isEqualTo(2);
        assertThat(bench.counts().of(Standing.NOT_YET)).isZero();
        assertThat(says()).isEmpty();
    }

    @Test
    void whereParaDoesNotAnswerItStopsAndSaysSo() {
        bench.para
                .faults()
                .on(
                        call -> call.path().contains("/wallets"),
                        Faults.ALWAYS,
                        Fault.status(401, "UNAUTHORIZED", "no"));

        bench.pass(Duration.ofSeconds(8));

        assertThat(says()).isEmpty();
        assertThat(bench.model.list().troubleProperty().get()).isNotBlank();
    }

    @Test
    void afterAWhileItIsSaidThatSomethingMayHaveHappened() throws Exception {
        bench.pass(Duration.ofMinutes(11));
        bench.model.again().stop();

        assertThat(bench.counts().late()).isZero();
        bench.model.list().ask();
        assertThat(bench.counts().late()).isEqualTo(1);
    }
}
