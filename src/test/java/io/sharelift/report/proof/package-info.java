@NullMarked
package io.sharelift.report.proof;

import org.jspecify.annotations.NullMarked;
