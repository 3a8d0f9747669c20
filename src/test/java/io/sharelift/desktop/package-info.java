/** The window, looked at and driven without a display. */
@NullMarked
package io.sharelift.desktop;

import org.jspecify.annotations.NullMarked;
