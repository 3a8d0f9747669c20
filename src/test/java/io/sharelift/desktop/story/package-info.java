/** A record's events as a story. */
@NullMarked
package io.sharelift.desktop.story;

import org.jspecify.annotations.NullMarked;
