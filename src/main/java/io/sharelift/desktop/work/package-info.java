/**
 * What the screens share: the job in hand, work off the interface thread, and the doors to the
 * other rooms.
 */
@NullMarked
package io.sharelift.desktop.work;

import org.jspecify.annotations.NullMarked;
