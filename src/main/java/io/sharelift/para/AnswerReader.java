package io.sharelift.para;

import io.sharelift.para.Reply.Ending;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Reads an answer up to a limit, and keeps what it has when the rest does not come: a status that
 * was read is known, whatever becomes of the body.
 */
final class AnswerReader implements BodyHandler<Ending> {

    private final int limit;
    private @Nullable ResponseInfo head;
    private ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Ending ending = Ending.BROKEN_OFF;

    AnswerReader(int limit) {
        this.limit = limit;
    }

    /** What was read so far; null before the status. */
    synchronized Reply.@Nullable Answered answer(Duration took) {
        return head == null
                ? null
                : new Reply.Answered(
                        head.statusCode(), head.headers(), body.toByteArray(), ending, took);
    }

    @Override
    public synchronized BodySubscriber<Ending> apply(ResponseInfo info) {
        head = info;
        body = new ByteArrayOutputStream();
        ending = Ending.BROKEN_OFF;
        return new Collector();
    }

    /** Whether there is room for more. */
    private synchronized boolean take(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[Math.min(buffer.remaining(), limit - body.size())];
            buffer.get(bytes);
            body.write(bytes, 0, bytes.length);
            if (buffer.hasRemaining()) {
                ending = Ending.TOO_LONG;
                return false;
            }
        }
        return true;
    }

    private synchronized Ending end(boolean complete) {
        if (complete && ending == Ending.BROKEN_OFF) {
            ending = Ending.WHOLE;
        }
        return ending;
    }

    private final class Collector implements BodySubscriber<Ending> {
        private final CompletableFuture<Ending> done = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<Ending> getBody() {
            return done;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            if (done.isDone() || subscription == null) {
                return;
            }
            if (take(buffers)) {
                subscription.request(1);
            } else {
                done.complete(Ending.TOO_LONG);
                subscription.cancel();
            }
        }

        @Override
        public void onError(Throwable problem) {
            done.complete(end(false));
        }

        @Override
        public void onComplete() {
            done.complete(end(true));
        }
    }
}
