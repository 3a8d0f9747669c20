package io.sharelift.report.content;

import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordedEvent;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Takes a record's events one after another, and keeps the last list of deletable shares. */
final class ListingTelling {

    private String computer = "";
    private String machine = "";
    private @Nullable Listing last;

    void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case RecordEvent.RecordCreated made -> goesOn(made.computer(), made.machine());
            case RecordEvent.TakenOver taken -> goesOn(taken.computer(), taken.machine());
            case RecordEvent.DeletionListed listed ->
                    last =
                            new Listing(
                                    listed,
                                    recorded.sequence(),
                                    recorded.at(),
                                    recorded.actor(),
                                    computer,
                                    machine,
                                    0);
            case RecordEvent.HeadSigned signed -> {
                if (last != null && last.machine().equals(signed.machine())) {
                    last = last.signed(recorded.sequence());
                }
            }
            default -> {}
        }
    }

    private void goesOn(String name, String key) {
        computer = name;
        machine = key;
    }

    Optional<Listing> told() {
        return Optional.ofNullable(last);
    }
}
