package io.sharelift.record.verify;

/**
 * A machine that wrote a stretch of the record.
 *
 * @param key its Ed25519 public key, 32 bytes in lower-case hex
 * @param computer its name, as it called itself
 * @param from the event that introduces it
 * @param signedUpTo the last event that it vouches for; 0 if none
 */
public record WritingMachine(String key, String computer, long from, long signedUpTo) {}
