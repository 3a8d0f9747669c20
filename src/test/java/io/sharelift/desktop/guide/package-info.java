@NullMarked
package io.sharelift.desktop.guide;

import org.jspecify.annotations.NullMarked;
