package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(20)
class RunControlTest {

    private static final RunEnd OTHER = new RunEnd(RunEnd.Reason.API_KEY_REFUSED, "words");

    private final RunControl control = new RunControl();

    @Test
    void theFirstReasonCounts() {
        assertThat(control.stop(OTHER)).isTrue();
        assertThat(control.stop(RunEnd.finished())).isFalse();
        assertThat(control.end()).contains(OTHER);
    }

    @Test
    void whatHasStoppedIsNeitherPausedNorResumed() {
        control.stop(OTHER);
        assertThat(control.pause()).isFalse();
        assertThat(control.resume()).isFalse();
    }

    @Test
    void aPauseIsOnePause() {
        assertThat(control.pause()).isTrue();
        assertThat(control.pause()).isFalse();
        assertThat(control.resume()).isTrue();
        assertThat(control.resume()).isFalse();
    }

    @Test
    void aStopBreaksWhatMerelyWaitsAndNothingThatComesAfter() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicReference<Throwable> met = new AtomicReference<>(new AssertionError("nothing met"));
        AtomicReference<Boolean> leftOver = new AtomicReference<>(true);
        Thread waiter =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        control.breakable(
                                                () -> {
                                                    waiting.countDown();
                                                    new CountDownLatch(1).await();
                                                    return true;
                                                });
                                    } catch (InterruptedException e) {
                                        met.set(e);
                                    }
                                    leftOver.set(Thread.interrupted());
                                });
        waiting.await();
        control.stop(OTHER);
        waiter.join();
        assertThat(met.get()).isInstanceOf(InterruptedException.class);
        assertThat(leftOver.get()).isFalse();
    }

    @Test
    void afterAStopNothingIsWaitedFor() {
        control.stop(OTHER);
        assertThatThrownBy(() -> control.breakable(() -> true))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}
