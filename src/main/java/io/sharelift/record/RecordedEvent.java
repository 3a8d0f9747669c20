package io.sharelift.record;

import java.time.Instant;

/**
 * An event as it stands in the record.
 *
 * @param sequence its place, from 1 without gaps
 * @param at when it was written, by this computer's clock
 * @param actor who was at the computer, as the operating system names them
 * @param program what wrote it, with its version
 * @param hash SHA-256 of its text, lower-case hex: what the next event names
 */
public record RecordedEvent(
        long sequence, Instant at, RecordEvent event, String actor, String program, String hash) {}
