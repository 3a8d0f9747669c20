/**
 * The export, the record and Para's ready list put side by side, and what follows for the stored
 * shares.
 */
@NullMarked
package io.sharelift.record.reconcile;

import org.jspecify.annotations.NullMarked;
