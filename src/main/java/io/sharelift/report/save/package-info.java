/** Files that are there whole or not at all. */
@NullMarked
package io.sharelift.report.save;

import org.jspecify.annotations.NullMarked;
