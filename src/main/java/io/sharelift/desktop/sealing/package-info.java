/** Sealing shares ahead, on a computer without a network: the key from a file, and the work. */
@NullMarked
package io.sharelift.desktop.sealing;

import org.jspecify.annotations.NullMarked;
