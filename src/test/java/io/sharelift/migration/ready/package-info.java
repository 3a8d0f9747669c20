@NullMarked
package io.sharelift.migration.ready;

import org.jspecify.annotations.NullMarked;
