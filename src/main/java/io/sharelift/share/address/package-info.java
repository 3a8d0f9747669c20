/** Addresses as the chains write them, and whether a stated one belongs to a public key. */
@NullMarked
package io.sharelift.share.address;

import org.jspecify.annotations.NullMarked;
