/**
 * Para over HTTPS: the one room that talks to a network. What each answer means is decided here,
 * once.
 */
@NullMarked
package io.sharelift.para;

import org.jspecify.annotations.NullMarked;
