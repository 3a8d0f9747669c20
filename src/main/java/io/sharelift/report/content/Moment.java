package io.sharelift.report.content;

import java.time.Instant;

/**
 * A line of the timeline.
 *
 * @param from the number of its first event
 * @param to the number of its last, the same if there is one
 * @param actor who was at the computer, as the operating system names them
 */
record Moment(Instant at, long from, long to, String actor, String what) {}
