@NullMarked
package io.sharelift.report.html;

import org.jspecify.annotations.NullMarked;
