/** What happens when nobody is at the window: it is covered, and what was typed is forgotten. */
@NullMarked
package io.sharelift.desktop.lock;

import org.jspecify.annotations.NullMarked;
