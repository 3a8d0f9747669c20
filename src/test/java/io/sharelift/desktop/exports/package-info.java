@NullMarked
package io.sharelift.desktop.exports;

import org.jspecify.annotations.NullMarked;
