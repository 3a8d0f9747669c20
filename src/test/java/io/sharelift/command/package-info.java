@NullMarked
package io.sharelift.command;

import org.jspecify.annotations.NullMarked;
