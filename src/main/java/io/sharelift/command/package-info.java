/**
 * The same work as the desktop's, in a terminal: for machines without a screen, and for measuring.
 */
@NullMarked
package io.sharelift.command;

import org.jspecify.annotations.NullMarked;
