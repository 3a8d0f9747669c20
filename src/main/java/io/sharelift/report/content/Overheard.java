package io.sharelift.report.content;

import io.sharelift.record.RecordReader;
import io.sharelift.record.RecordedEvent;
import io.sharelift.share.WalletId;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A record of which somebody else hears every event that is read: a long one is to be read once.
 *
 * @param record stays open, whatever becomes of this
 */
record Overheard(RecordReader record, Consumer<RecordedEvent> listener) implements RecordReader {

    @Override
    public Path file() {
        return record.file();
    }

    @Override
    public void replay(Consumer<RecordedEvent> reader) {
        record.replay(
                event -> {
                    listener.accept(event);
                    reader.accept(event);
                });
    }

    @Override
    public List<RecordedEvent> eventsOf(WalletId wallet) {
        return record.eventsOf(wallet);
    }

    @Override
    public Optional<byte[]> envelope(long sequence) {
        return record.envelope(sequence);
    }

    @Override
    public void close() {}
}
