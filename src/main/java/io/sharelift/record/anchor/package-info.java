/** The head of a record as people carry it: in hex, in words for the telephone, as a QR code. */
@NullMarked
package io.sharelift.record.anchor;

import org.jspecify.annotations.NullMarked;
