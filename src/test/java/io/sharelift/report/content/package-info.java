/** What a report tells. */
@NullMarked
package io.sharelift.report.content;

import org.jspecify.annotations.NullMarked;
