/** Every word that the window says, in one place. */
@NullMarked
package io.sharelift.desktop.words;

import org.jspecify.annotations.NullMarked;
