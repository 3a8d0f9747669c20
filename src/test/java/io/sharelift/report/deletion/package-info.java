@NullMarked
package io.sharelift.report.deletion;

import org.jspecify.annotations.NullMarked;
