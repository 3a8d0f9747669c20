@NullMarked
package io.sharelift.record.reconcile;

import org.jspecify.annotations.NullMarked;
