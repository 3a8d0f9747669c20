/**
 * Opening exports of stored user shares: which wallets are in a file, where, and what is wrong with
 * them.
 */
@NullMarked
package io.sharelift.export;

import org.jspecify.annotations.NullMarked;
