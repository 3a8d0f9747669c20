/**
 * Checks a record against everybody, its own writer included: nothing here is shared with the code
 * that writes records but the names of events and of their parts.
 */
@NullMarked
package io.sharelift.record.verify;

import org.jspecify.annotations.NullMarked;
