/** Rows in tables of any length: sorted and filtered away from the window's thread. */
@NullMarked
package io.sharelift.desktop.rows;

import org.jspecify.annotations.NullMarked;
