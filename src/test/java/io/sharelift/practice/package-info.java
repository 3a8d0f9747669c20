@NullMarked
package io.sharelift.practice;

import org.jspecify.annotations.NullMarked;
