/**
 * A report as a page of blocks, before it is HTML or PDF: both say the same because both are made
 * of it.
 */
@NullMarked
package io.sharelift.report.page;

import org.jspecify.annotations.NullMarked;
