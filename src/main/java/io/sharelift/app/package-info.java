/** The start: wiring by constructor calls, directories, logging. */
@NullMarked
package io.sharelift.app;

import org.jspecify.annotations.NullMarked;
