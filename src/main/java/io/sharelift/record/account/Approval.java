package io.sharelift.record.account;

import io.sharelift.record.RecordEvent.Approved;

import java.time.Instant;

/**
 * A plan was approved.
 *
 * @param actor who was at the computer, as the operating system names them
 * @param computer the computer's name
 */
public record Approval(Approved approved, Instant at, String actor, String computer) {}
