@NullMarked
package io.sharelift.report.csv;

import org.jspecify.annotations.NullMarked;
