@NullMarked
package io.sharelift.share.signature;

import org.jspecify.annotations.NullMarked;
