@NullMarked
package io.sharelift.desktop.records;

import org.jspecify.annotations.NullMarked;
