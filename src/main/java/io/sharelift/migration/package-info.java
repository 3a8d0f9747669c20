/**
 * The migration itself: the plan, the run as a state machine, what is settled and confirmed after
 * it.
 */
@NullMarked
package io.sharelift.migration;

import org.jspecify.annotations.NullMarked;
