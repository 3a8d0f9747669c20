/** How the window looks: colours that are states, fonts, and the stylesheets, light and dark. */
@NullMarked
package io.sharelift.desktop.theme;

import org.jspecify.annotations.NullMarked;
