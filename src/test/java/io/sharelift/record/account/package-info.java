@NullMarked
package io.sharelift.record.account;

import org.jspecify.annotations.NullMarked;
