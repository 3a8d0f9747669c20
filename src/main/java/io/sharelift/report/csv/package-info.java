/** CSV files that spreadsheets open as they are, and that are read back before they count. */
@NullMarked
package io.sharelift.report.csv;

import org.jspecify.annotations.NullMarked;
