@NullMarked
package io.sharelift.desktop.ready;

import org.jspecify.annotations.NullMarked;
