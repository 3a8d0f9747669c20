package io.sharelift.desktop.records;

import io.sharelift.desktop.story.Topic;
import io.sharelift.record.RecordEvent.OfWallet;
import io.sharelift.record.RecordedEvent;

import org.jspecify.annotations.Nullable;

/** One event in a timeline. */
record TimelineRow(RecordedEvent recorded, Topic topic, String words) {

    /** The wallet that it is about; null if it is about none. */
    @Nullable String wallet() {
        return recorded.event() instanceof OfWallet of ? of.wallet().value() : null;
    }
}
