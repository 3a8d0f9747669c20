/**
 * Para's enclave seen from outside: its public key, and sealing a share so that only it can read.
 */
@NullMarked
package io.sharelift.enclave;

import org.jspecify.annotations.NullMarked;
