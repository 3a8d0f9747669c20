/**
 * Reading JSON around a secret: tokens and their places, never the text of a value that was not
 * asked for.
 */
@NullMarked
package io.sharelift.share.json;

import org.jspecify.annotations.NullMarked;
