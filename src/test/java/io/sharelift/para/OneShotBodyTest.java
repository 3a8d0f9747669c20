package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;

class OneShotBodyTest {

    private final OneShotBody body = new OneShotBody("once".getBytes(UTF_8));

    @Test
    void aBodyIsGivenOnceAndThenRefused() {
        Reader first = new Reader();
        body.subscribe(first);
        assertThat(first.text).hasToString("once");
        assertThat(first.problems).isEmpty();
        Reader second = new Reader();
        body.subscribe(second);
        assertThat(second.text).isEmpty();
        assertThat(second.problems).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void aBodyThatWasWithdrawnNeverLeaves() {
        assertThat(body.withdraw()).isTrue();
        Reader late = new Reader();
        body.subscribe(late);
        assertThat(late.text).isEmpty();
        assertThat(late.problems).hasSize(1);
    }

    @Test
    void aBodyThatIsOnItsWayCannotBeWithdrawn() {
        body.subscribe(new Reader());
        assertThat(body.withdraw()).isFalse();
    }

    private static final class Reader implements Flow.Subscriber<ByteBuffer> {
        final StringBuilder text = new StringBuilder();
        final List<Throwable> problems = new ArrayList<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            text.append(UTF_8.decode(bytes));
        }

        @Override
        public void onError(Throwable problem) {
            problems.add(problem);
        }

        @Override
        public void onComplete() {}
    }
}
