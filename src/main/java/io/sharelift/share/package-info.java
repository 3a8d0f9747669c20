/**
 * The ground floor: what a wallet and a user share are, and the one type that holds secret bytes.
 */
@NullMarked
package io.sharelift.share;

import org.jspecify.annotations.NullMarked;
