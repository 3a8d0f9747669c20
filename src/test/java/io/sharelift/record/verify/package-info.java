@NullMarked
package io.sharelift.record.verify;

import org.jspecify.annotations.NullMarked;
