/**
 * After the run: Para's ready list, read into the record, and wallets that prove that they sign.
 */
@NullMarked
package io.sharelift.migration.ready;

import org.jspecify.annotations.NullMarked;
