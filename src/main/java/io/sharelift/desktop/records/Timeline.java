package io.sharelift.desktop.records;

import io.sharelift.desktop.story.EventWords;
import io.sharelift.desktop.story.Topic;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.RecordReader;
import io.sharelift.record.RecordedEvent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What happened in a record, in its order. Of the events about single wallets only the newest are
 * kept, since a record may have millions.
 *
 * @param counts how many events there are of each topic, kept or not
 * @param leftOut how many older ones about wallets are not kept
 */
record Timeline(RecordLine line, List<TimelineRow> rows, Map<Topic, Integer> counts, long leftOut) {

    private static final int WALLETS = 50_000;

    static Timeline of(RecordLine line, RecordReader record, Words words) {
        List<TimelineRow> kept = new ArrayList<>();
        Deque<RecordedEvent> wallets = new ArrayDeque<>();
        Map<Topic, Integer> counts = new EnumMap<>(Topic.class);
        long[] leftOut = {0};
        record.replay(
                recorded -> {
                    Topic topic = Topic.of(recorded.event());
                    counts.merge(topic, 1, Integer::sum);
                    if (topic != Topic.WALLET) {
                        kept.add(row(recorded, words));
                        return;
                    }
                    wallets.add(recorded);
                    if (wallets.size() > WALLETS) {
                        wallets.remove();
                        leftOut[0]++;
                    }
                });
        wallets.forEach(recorded -> kept.add(row(recorded, words)));
        kept.sort(Comparator.comparingLong(row -> row.recorded().sequence()));
        return new Timeline(line, kept, counts, leftOut[0]);
    }

    private static TimelineRow row(RecordedEvent recorded, Words words) {
        return new TimelineRow(
                recorded, Topic.of(recorded.event()), EventWords.say(recorded.event(), words));
    }
}
