/** The screen that answers: how is it going? */
@NullMarked
package io.sharelift.desktop.migrate;

import org.jspecify.annotations.NullMarked;
