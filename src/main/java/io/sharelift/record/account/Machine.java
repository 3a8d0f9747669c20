package io.sharelift.record.account;

import java.time.Instant;

/**
 * A machine that wrote to a record.
 *
 * @param key its Ed25519 public key, lower-case hex
 * @param computer its name, for people
 * @param since when it made the record or took it over
 * @param words why it took the record over; empty if it made it
 */
public record Machine(String key, String computer, Instant since, String words) {}
