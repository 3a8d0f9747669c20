/** What the migration screen says, without a window. */
@NullMarked
package io.sharelift.desktop.migrate;

import org.jspecify.annotations.NullMarked;
