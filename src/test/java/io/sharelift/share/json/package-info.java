@NullMarked
package io.sharelift.share.json;

import org.jspecify.annotations.NullMarked;
