/**
 * What makes the files that are too large to be kept among the fixtures, and measures with them.
 */
@NullMarked
package io.sharelift.tools;

import org.jspecify.annotations.NullMarked;
