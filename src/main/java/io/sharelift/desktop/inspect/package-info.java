/** The screen that answers: is it sound? */
@NullMarked
package io.sharelift.desktop.inspect;

import org.jspecify.annotations.NullMarked;
