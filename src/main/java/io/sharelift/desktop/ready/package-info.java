/** The screen that answers: is it done, and proven? */
@NullMarked
package io.sharelift.desktop.ready;

import org.jspecify.annotations.NullMarked;
