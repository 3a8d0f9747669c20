@NullMarked
package io.sharelift.enclave;

import org.jspecify.annotations.NullMarked;
