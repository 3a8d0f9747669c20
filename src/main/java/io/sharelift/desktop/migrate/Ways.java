package io.sharelift.desktop.migrate;

/**
 * The ways out of the screen of the run.
 *
 * @param plan to the plan, which is not touched
 * @param connectAgain to the question where to, with the same record
 * @param another to the question where to, with a new record
 * @param ready to what Para lists as ready
 */
public record Ways(Runnable plan, Runnable connectAgain, Runnable another, Runnable ready) {}
