package io.sharelift.para;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request body that can be sent once. The HTTP client of the JDK sends some requests again by
 * itself (every POST, if a system property asks for it); with this body the second sending fails
 * instead, so that each one is known and recorded.
 */
final class OneShotBody implements BodyPublisher {

    private final BodyPublisher bytes;
    private final AtomicBoolean begun = new AtomicBoolean();

    OneShotBody(byte[] body) {
        bytes = BodyPublishers.ofByteArray(body);
    }

    /** Whether nothing of the body has left; from then on nothing of it ever will. */
    boolean withdraw() {
        return begun.compareAndSet(false, true);
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (begun.compareAndSet(false, true)) {
            bytes.subscribe(subscriber);
            return;
        }
        subscriber.onSubscribe(
                new Flow.Subscription() {
                    @Override
                    public void request(long n) {}

                    @Override
                    public void cancel() {}
                });
        subscriber.onError(new IOException("A share is not sent twice in one attempt."));
    }
}
