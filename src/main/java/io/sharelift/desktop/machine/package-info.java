/** What the window says of the computer that it runs on: settings, logs, crashes, help. */
@NullMarked
package io.sharelift.desktop.machine;

import org.jspecify.annotations.NullMarked;
