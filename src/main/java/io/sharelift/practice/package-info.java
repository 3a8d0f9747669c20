/**
 * A Para on loopback: a real enclave key, real wallets, every answer and every fault. It keeps
 * nothing on disk and listens on this computer alone.
 */
@NullMarked
package io.sharelift.practice;

import org.jspecify.annotations.NullMarked;
