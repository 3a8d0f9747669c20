/** What the window says. */
@NullMarked
package io.sharelift.desktop.words;

import org.jspecify.annotations.NullMarked;
