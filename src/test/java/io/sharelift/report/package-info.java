@NullMarked
package io.sharelift.report;

import org.jspecify.annotations.NullMarked;
