/**
 * The two curves that wallets live on: as much arithmetic as tells a wallet's public key, and
 * whether two halves of a key belong together.
 */
@NullMarked
package io.sharelift.share.curve;

import org.jspecify.annotations.NullMarked;
