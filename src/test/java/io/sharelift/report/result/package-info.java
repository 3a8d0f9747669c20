@NullMarked
package io.sharelift.report.result;

import org.jspecify.annotations.NullMarked;
