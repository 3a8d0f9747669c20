@NullMarked
package io.sharelift.para;

import org.jspecify.annotations.NullMarked;
