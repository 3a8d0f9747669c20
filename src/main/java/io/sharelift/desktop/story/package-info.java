/** A record's events in the operator's words. */
@NullMarked
package io.sharelift.desktop.story;

import org.jspecify.annotations.NullMarked;
