/** A page as one HTML file that loads nothing and runs nothing. */
@NullMarked
package io.sharelift.report.html;

import org.jspecify.annotations.NullMarked;
