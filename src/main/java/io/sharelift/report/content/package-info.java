/** What stands in a report: one small class for each section. */
@NullMarked
package io.sharelift.report.content;

import org.jspecify.annotations.NullMarked;
