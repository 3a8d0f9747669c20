/** The screen of the plan: where to, what exactly will happen, and who approves it. */
@NullMarked
package io.sharelift.desktop.plan;

import org.jspecify.annotations.NullMarked;
