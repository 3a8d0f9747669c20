/** A page as PDF. */
@NullMarked
package io.sharelift.report.pdf;

import org.jspecify.annotations.NullMarked;
