package io.sharelift.report.content;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordedEvent;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to wallets between two milestones, counted. */
final class Sends {

    private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    private int sent;
    private int answered;
    private int withheld;
    private int confirmed;
    private int asked;
    private Duration took = Duration.ZERO;
    private @Nullable RecordedEvent first;
    private @Nullable RecordedEvent last;

    /** Whether the event is one of those that are only counted. */
    boolean take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case RecordEvent.Intent _ -> sent++;
            case RecordEvent.Outcome outcome -> {
                answered++;
                answers.merge(outcome.answer(), 1, Integer::sum);
            }
            case RecordEvent.Withheld _ -> withheld++;
            case RecordEvent.Confirmed _ -> confirmed++;
            case RecordEvent.Asked _ -> asked++;
            default -> {
                return false;
            }
        }
        if (last == null) {
            first = recorded;
        } else if (recorded.at().isAfter(last.at())) {
            // A clock that was put back took no time.
            took = took.plus(Duration.between(last.at(), recorded.at()));
        }
        last = recorded;
        return true;
    }

    /** One line for all of it; empty if nothing happened. */
    Optional<Moment> told(ReportWords words) {
        if (first == null || last == null) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        if (sent > 0 || answered > 0) {
            parts.add(
                    words.say(
                            "event.sent",
                            words.say("count.shares", sent),
                            Moments.length(took),
                            answers(words)));
        }
        add(parts, words, "event.withheld", withheld);
        add(parts, words, "event.asked", asked);
        add(parts, words, "event.confirmed", confirmed);
        return Optional.of(
                new Moment(
                        first.at(),
                        first.sequence(),
                        last.sequence(),
                        first.actor(),
                        String.join(". ", parts)));
    }

    private static void add(List<String> parts, ReportWords words, String key, int count) {
        if (count > 0) {
            parts.add(words.say(key, words.wallets(count)));
        }
    }

    private String answers(ReportWords words) {
        List<String> parts = new ArrayList<>();
        answers.forEach(
                (answer, count) ->
                        parts.add(words.number(count) + " " + words.say("answer." + answer)));
        if (sent > answered) {
            parts.add(words.say("event.sent.open", words.number(sent - answered)));
        }
        return String.join(", ", parts);
    }
}
