@NullMarked
package io.sharelift.app;

import org.jspecify.annotations.NullMarked;
