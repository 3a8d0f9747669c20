/** The screen that answers: what have I got? */
@NullMarked
package io.sharelift.desktop.exports;

import org.jspecify.annotations.NullMarked;
