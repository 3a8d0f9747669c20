/**
 * The controls that Sharelift adds to JavaFX: marks, chips, the segmented bar, the field for
 * secrets.
 */
@NullMarked
package io.sharelift.desktop.control;

import org.jspecify.annotations.NullMarked;
