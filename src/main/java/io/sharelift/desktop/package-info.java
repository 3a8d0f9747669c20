/**
 * The window: JavaFX in plain Java, one view and one view model per screen, wired by constructors.
 */
@NullMarked
package io.sharelift.desktop;

import org.jspecify.annotations.NullMarked;
