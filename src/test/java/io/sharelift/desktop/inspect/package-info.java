@NullMarked
package io.sharelift.desktop.inspect;

import org.jspecify.annotations.NullMarked;
