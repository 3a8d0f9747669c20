@NullMarked
package io.sharelift.desktop.rows;

import org.jspecify.annotations.NullMarked;
