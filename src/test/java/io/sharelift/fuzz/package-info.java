/** Programs that a fuzzer drives with inputs of its own making, and what must hold for each. */
@NullMarked
package io.sharelift.fuzz;

import org.jspecify.annotations.NullMarked;
