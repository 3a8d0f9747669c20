@NullMarked
package io.sharelift.share;

import org.jspecify.annotations.NullMarked;
