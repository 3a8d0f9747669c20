@NullMarked
package io.sharelift.report.words;

import org.jspecify.annotations.NullMarked;
