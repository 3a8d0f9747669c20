/** The screen that explains: what Para's guide asks for, what is done of it, what people ask. */
@NullMarked
package io.sharelift.desktop.guide;

import org.jspecify.annotations.NullMarked;
