/**
 * The anatomy of a signer: what can be told of one without showing it. Read from memory outside the
 * heap; a layout that nobody knows is an answer, never an exception.
 */
@NullMarked
package io.sharelift.share.signer;

import org.jspecify.annotations.NullMarked;
