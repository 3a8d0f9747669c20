@NullMarked
package io.sharelift.record.anchor;

import org.jspecify.annotations.NullMarked;
