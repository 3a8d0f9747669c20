package io.sharelift.desktop.migrate;

import io.sharelift.desktop.words.Words;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.SendReason;

/** What a record's event says to an operator who looks at one wallet. */
final class EventWords {

    private EventWords() {}

    /** A sentence; empty for events that say nothing about a wallet. */
    static String say(RecordEvent event, Words words) {
        return switch (event) {
            case RecordEvent.WalletPlanned planned ->
                    planned.decision() == RecordEvent.Decision.SEND && !planned.why().isEmpty()
                            ? planned.why()
                            : words.say("event.planned." + planned.decision());
            case RecordEvent.Intent intent ->
                    intent.why() == SendReason.FIRST
                            ? words.say("event.intent.first")
                            : words.say(
                                    "event.intent",
                                    intent.tryNumber(),
                                    words.say("why." + intent.why()));
            case RecordEvent.Outcome outcome ->
                    words.say(
                            "event.outcome",
                            words.say("answer." + outcome.answer()),
                            outcome.tookMillis());
            case RecordEvent.Withheld withheld -> withheld.why();
            case RecordEvent.Asked asked -> words.say("event.asked", asked.found());
            case RecordEvent.Confirmed ignored -> words.say("event.confirmed");
            case RecordEvent.Rehearsed rehearsed -> rehearsed.found();
            default -> "";
        };
    }
}
