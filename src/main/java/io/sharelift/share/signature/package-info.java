/** Whether a signature was made by the key of a wallet, told without asking anybody. */
@NullMarked
package io.sharelift.share.signature;

import org.jspecify.annotations.NullMarked;
