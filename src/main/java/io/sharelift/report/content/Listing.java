package io.sharelift.report.content;

import io.sharelift.record.RecordEvent.DeletionListed;

import java.time.Instant;

/**
 * That a list of deletable shares was saved, as a record tells it.
 *
 * @param event its number
 * @param actor who was at the computer, as the operating system names them
 * @param computer the name of that computer
 * @param machine the public key with which it signs, lower-case hex
 * @param signedIn the number of the first event after it that holds that machine's signature; 0 if
 *     none does
 */
record Listing(
        DeletionListed listed,
        long event,
        Instant at,
        String actor,
        String computer,
        String machine,
        long signedIn) {

    Listing signed(long head) {
        return new Listing(
                listed, event, at, actor, computer, machine, signedIn == 0 ? head : signedIn);
    }
}
