/** Looks for secrets in everything that the program wrote, sent, showed or left in memory. */
@NullMarked
package io.sharelift.leak;

import org.jspecify.annotations.NullMarked;
