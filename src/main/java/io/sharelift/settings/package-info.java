/** What the user of a computer, or its administrator, has decided once for all migrations. */
@NullMarked
package io.sharelift.settings;

import org.jspecify.annotations.NullMarked;
