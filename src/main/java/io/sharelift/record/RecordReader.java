package io.sharelift.record;

import io.sharelift.share.WalletId;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be read of a record, whether it is being written or only looked at. */
public interface RecordReader extends AutoCloseable {

    /** What the name of a record's file ends with. */
    String ENDING = ".sharelift";

    /** The record's file, as the operator knows it. */
    Path file();

    /**
     * Hands out every event from the first on, one at a time: a long record fits no list.
     *
     * @throws RecordException if it cannot be read, or an event does not follow the one before it
     */
    void replay(Consumer<RecordedEvent> reader);

    /** What is recorded about one wallet. */
    List<RecordedEvent> eventsOf(WalletId wallet);

    /**
     * The envelope that was sealed ahead and stands beside an event, as it is there; empty if there
     * is none.
     *
     * @param sequence of the event
     */
    Optional<byte[]> envelope(long sequence);

    /** Every event from the first on. */
    default List<RecordedEvent> events() {
        List<RecordedEvent> events = new ArrayList<>();
        replay(events::add);
        return events;
    }

    @Override
    void close();

    /** A record's name as people say it: the file's, without the ending that all of them have. */
    static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
