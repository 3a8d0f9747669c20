package io.sharelift.desktop.plan;

import io.sharelift.desktop.words.Words;
import io.sharelift.migration.RehearsalSummary;

/** What a dry run came to, in words. */
final class RehearsalWords {

    private RehearsalWords() {}

    static Rehearsed say(RehearsalSummary summary, Words words) {
        String text = words.say("plan.rehearsal.sealed", summary.sealed());
        if (summary.asked()) {
            text += " " + words.say("plan.rehearsal.asked", summary.known(), summary.ready());
        }
        if (!summary.troubled().isEmpty()) {
            text += " " + words.say("plan.rehearsal.troubled", summary.troubled().size());
        }
        if (summary.trouble().isPresent()) {
            text += " " + summary.trouble().get();
        }
        int troubled = summary.troubled().size() + (summary.trouble().isPresent() ? 1 : 0);
        return new Rehearsed(
                text,
                troubled,
                summary.troubled().stream()
                        .limit(100)
                        .map(
                                rehearsed ->
                                        new Rehearsed.Trouble(
                                                rehearsed.wallet().value(), rehearsed.found()))
                        .toList());
    }
}
