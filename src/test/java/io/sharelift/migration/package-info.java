@NullMarked
package io.sharelift.migration;

import org.jspecify.annotations.NullMarked;
