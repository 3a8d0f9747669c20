@NullMarked
package io.sharelift.export;

import org.jspecify.annotations.NullMarked;
