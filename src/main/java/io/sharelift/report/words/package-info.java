/** Every word that a report says, and how it writes numbers, times and strangers' texts. */
@NullMarked
package io.sharelift.report.words;

import org.jspecify.annotations.NullMarked;
