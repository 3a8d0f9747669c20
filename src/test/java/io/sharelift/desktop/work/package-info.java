@NullMarked
package io.sharelift.desktop.work;

import org.jspecify.annotations.NullMarked;
