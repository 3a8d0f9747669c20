/** The frame around the screens: steps, top bar, status bar. */
@NullMarked
package io.sharelift.desktop.shell;

import org.jspecify.annotations.NullMarked;
