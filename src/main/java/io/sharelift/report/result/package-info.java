/** What became of each wallet, as CSV files that spreadsheets open. */
@NullMarked
package io.sharelift.report.result;

import org.jspecify.annotations.NullMarked;
